#compdef tearjerk
# Completion of tearjerk for zsh 5.0 and later. Evaluated by a shell, or kept as _tearjerk in a folder of $fpath.

_tearjerk_completion() {
  local answer code line text
  local -a lines offers plain how
  answer=$(env _TYPER_COMPLETE_ARGS="${(j: :)words[1,CURRENT]}" _TEARJERK_COMPLETE=complete_zsh ${(Q)words[1]/#\~/$HOME} 2>/dev/null)
  code=$?
  [[ -n $answer ]] && lines=("${(@f)answer}")

  # Behind --theme= only the value is completed.
  [[ $PREFIX == --*=* ]] && compset -P '*='

  for line in $lines; do
    text=${${line#\"}%%\"*}
    plain+=("$text")
    [[ $line == *'":"'* ]] && text+=:${${line#*\":\"}%\"}
    offers+=("$text")
  done

  # Offers that do not begin with what was typed are other words for it: they take its place. Where there are
  # several, the first Tab lists them and the next one goes through them, because what they have in common may
  # be less than was typed.
  if (( $#plain )) && [[ -z ${(M)plain:#${(bQ)PREFIX}*} ]]; then
    how=(-U)
    if (( $#plain > 1 )); then
      if [[ -n $compstate[old_list] ]]; then
        compstate[insert]=menu
      else
        compstate[insert]= compstate[list]='list force'
      fi
    fi
  fi
  (( $#offers )) && _describe -V tearjerk offers $how

  (( code == 100 )) && _files
  return 0
}

# From $fpath this file is the function _tearjerk, which is called for each Tab.
if [[ $funcstack[1] == _tearjerk ]]; then
  _tearjerk_completion "$@"
else
  compdef _tearjerk_completion tearjerk
fi
