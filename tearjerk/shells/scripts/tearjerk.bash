# Completion of tearjerk for bash 4.4 and later. Sourced by a shell, or kept where bash-completion looks:
# ~/.local/share/bash-completion/completions/tearjerk

_tearjerk_completion() {
    local IFS=$'\n' typed=${COMP_WORDS[COMP_CWORD]} answer code reply replies=() continues=
    answer=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" COMP_TYPE="${COMP_TYPE-}" \
        _TEARJERK_COMPLETE=complete_bash "${1/#\~/$HOME}" 2>/dev/null)
    code=$?
    COMPREPLY=()
    [[ -n $answer ]] && mapfile -t replies <<<"$answer"

    # Inside quotes a space is a space. Where = is no word of its own, the option stays before its value.
    for reply in "${replies[@]}"; do
        [[ $typed == [\"\']* || ${COMP_TYPE-} == 63 ]] || reply=${reply// /\\ }
        [[ $typed == --*=* ]] && reply=${typed%%=*}=$reply
        [[ $reply == "${typed#[\"\']}"* || $typed == = ]] && continues=1
        COMPREPLY+=("$reply")
    done

    # bash puts what the offers begin with in the place of the word. Where they are other words for it, that may
    # be less than was typed: then nothing is put there, and a second Tab lists them.
    if [[ -z $continues && ${#COMPREPLY[@]} -gt 1 ]]; then
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
