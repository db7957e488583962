# Completion for tearjerk in fish 3.1 and later. Source it, or save it as
# ~/.config/fish/completions/tearjerk.fish

function _tearjerk_completion
    set -l typed (commandline --current-token --cut-at-cursor)
    set -l option (string match --regex -- '^--[^=]+=' $typed)
    env _TYPER_COMPLETE_ARGS=(commandline --current-process --cut-at-cursor | string collect) \
        _TEARJERK_COMPLETE=complete_fish tearjerk 2>/dev/null | string replace --regex -- '^' "$option"
    if test $pipestatus[1] -eq 100
        __fish_complete_path (string replace -- "$option" '' $typed) | string replace --regex -- '^' "$option"
    end
end

complete --command tearjerk --no-files --arguments '(_tearjerk_completion)'
