# Completion for tearjerk in PowerShell 5.1 and later. Run it, or add it to the file that $PROFILE names.

Register-ArgumentCompleter -Native -CommandName tearjerk -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
        $Env:_TEARJERK_COMPLETE = 'complete_powershell'
        $Env:_TYPER_COMPLETE_ARGS = $commandAst.ToString()
        $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = $wordToComplete
        $option = if ($wordToComplete -match '^--[^=]+=') { $Matches[0] } else { '' }
        & $commandAst.CommandElements[0].Value 2>$null | ForEach-Object {
            $completion, $description = $_ -split ':::', 2
            # A space or a comma would end the word.
            $text = if ($completion -match '[ ,]') { "$option'$completion'" } else { "$option$completion" }
            $shown = if ($description.Trim()) { $description } else { $completion }
            [System.Management.Automation.CompletionResult]::new($text, $completion, 'ParameterValue', $shown)
        }
    }
    finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item -ErrorAction Ignore Env:_TEARJERK_COMPLETE, Env:_TYPER_COMPLETE_ARGS, Env:_TYPER_COMPLETE_WORD_TO_COMPLETE
    }
}
