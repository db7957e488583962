# Completion for tearjerk in bash 4.4 and later. Source it, or save it where bash-completion looks:
# ~/.local/share/bash-completion/completions/tearjerk

_tearjerk_completion() {
    local IFS=$'\n' typed=${COMP_WORDS[COMP_CWORD]} answer code completion completions=() extends_typed=
    answer=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" COMP_TYPE="${COMP_TYPE-}" \
        _TEARJERK_COMPLETE=complete_bash "${1/#\~/$HOME}" 2>/dev/null)
    code=$?
    COMPREPLY=()
    [[ -n $answer ]] && mapfile -t completions <<<"$answer"

    # Spaces are escaped only outside quotes. If bash does not split words at =, a completion must include the option.
    for completion in "${completions[@]}"; do
        [[ $typed == [\"\']* || ${COMP_TYPE-} == 63 ]] || completion=${completion// /\\ }
        [[ $typed == --*=* ]] && completion=${typed%%=*}=$completion
        [[ $completion == "${typed#[\"\']}"* || $typed == = ]] && extends_typed=1
        COMPREPLY+=("$completion")
    done

    # bash replaces the word with the common prefix of the completions. If they spell it differently, that prefix may
    # be shorter than the text typed; so nothing is inserted, and a second Tab lists them.
    if [[ -z $extends_typed && ${#COMPREPLY[@]} -gt 1 ]]; then
        case ${COMP_TYPE-} in
            9) COMPREPLY=() ;;
            33) COMPREPLY+=(" ") ;;
        esac
    fi

    if [[ $code -eq 100 ]]; then
        if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
            compopt -o default 2>/dev/null
        else
            compopt -o filenames 2>/dev/null
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$typed")
        fi
    fi
    return 0
}

complete -F _tearjerk_completion tearjerk
