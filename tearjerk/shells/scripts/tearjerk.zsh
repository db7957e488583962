#compdef tearjerk
# Completion for tearjerk in zsh 5.0 and later. Evaluate it, or save it as _tearjerk in a folder on $fpath.

_tearjerk_completion() {
  local answer code line text
  local -a lines completions texts describe_options
  answer=$(env _TYPER_COMPLETE_ARGS="${(j: :)words[1,CURRENT]}" _TEARJERK_COMPLETE=complete_zsh ${(Q)words[1]/#\~/$HOME} 2>/dev/null)
  code=$?
  [[ -n $answer ]] && lines=("${(@f)answer}")

  # After --theme=, complete only the value.
  [[ $PREFIX == --*=* ]] && compset -P '*='

  for line in $lines; do
    text=${${line#\"}%%\"*}
    texts+=("$text")
    [[ $line == *'":"'* ]] && text+=:${${line#*\":\"}%\"}
    completions+=("$text")
  done

  # Completions that do not begin with the text typed are other spellings of it and replace it. If there are several,
  # the first Tab lists them and the next one cycles through them, because their common prefix may be shorter than
  # the text typed.
  if (( $#texts )) && [[ -z ${(M)texts:#${(bQ)PREFIX}*} ]]; then
    describe_options=(-U)
    if (( $#texts > 1 )); then
      if [[ -n $compstate[old_list] ]]; then
        compstate[insert]=menu
      else
        compstate[insert]= compstate[list]='list force'
      fi
    fi
  fi
  (( $#completions )) && _describe -V tearjerk completions $describe_options

  (( code == 100 )) && _files
  return 0
}

# When autoloaded from $fpath, this file is the body of the function _tearjerk, which runs on each Tab.
if [[ $funcstack[1] == _tearjerk ]]; then
  _tearjerk_completion "$@"
else
  compdef _tearjerk_completion tearjerk
fi
