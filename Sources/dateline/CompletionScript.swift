import ArgumentParser

/// What a shell completes behind `dateline`.
///
/// ArgumentParser makes it of the commands, but what follows without a command belongs to the default
/// one, of which its scripts know nothing: `dateline se<Tab>` would find no folder. There the words
/// are completed as behind `browse`, beside the names of commands.
enum CompletionScript {
  /// The script for a shell.
  static func text(for shell: CompletionShell) -> String {
    let script = Dateline.completionScript(for: shell)
    switch shell {
    case .bash: return wrapped(script, in: bash)
    case .zsh: return wrapped(script, in: zsh)
    case .fish: return script + "\n" + fish(of: script)
    default: return script
    }
  }

  /// The shell that the arguments of the program ask for, if they ask for a script.
  static func shell(in arguments: [String]) -> CompletionShell? {
    guard let place = arguments.firstIndex(of: "--generate-completion-script"),
      arguments.indices.contains(place + 1)
    else { return nil }
    return CompletionShell(rawValue: arguments[place + 1])
  }

  private static var commands: [String] {
    Dateline.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Gives the name of the script's function to another, which calls it.
  private static func wrapped(_ script: String, in wrapper: String) -> String {
    script
      .replacing("\n_dateline() {", with: "\n_dateline_commands() {", maxReplacements: 1)
      .replacing(
        "\n_dateline_browse() {", with: "\n" + wrapper + "\n_dateline_browse() {",
        maxReplacements: 1)
  }

  private static var bash: String {
    """
    _dateline() {
        local -ar words=("${COMP_WORDS[@]}")
        if [[ "${COMP_CWORD}" -eq 1 ]]; then
            _dateline_commands "${@}"
            [[ -n "${2}" ]] || return 0
        else
            case "${words[1]}" in
            \(commands.joined(separator: "|")))
                _dateline_commands "${@}"
                return
                ;;
            esac
        fi
        local -a COMP_WORDS=("${words[0]}" browse "${words[@]:1}")
        local -i COMP_CWORD="$((COMP_CWORD + 1))"
        _dateline_commands "${@}"
    }

    """
  }

  private static var zsh: String {
    """
    _dateline() {
        local -i found=1
        if (( CURRENT == 2 )); then
            _dateline_commands && found=0
            [[ -n "${PREFIX}" ]] || return "${found}"
        elif [[ "${words[2]}" = (\(commands.joined(separator: "|"))) ]]; then
            _dateline_commands
            return
        fi
        words=("${words[1]}" browse "${(@)words[2,-1]}")
        (( CURRENT++ ))
        _dateline_commands && found=0
        return "${found}"
    }

    """
  }

  /// What completes `browse`, under the condition that no command stands.
  private static func fish(of script: String) -> String {
    let condition = "__dateline_opens_browser"
    let lines = script.split(separator: "\n").compactMap { line -> String? in
      guard line.contains("\"dateline browse\""), let start = line.firstRange(of: " -n '"),
        let end = line[start.upperBound...].firstRange(of: "' "),
        !line.contains("-l 'version'"), !line.contains("-l 'help'")
      else { return nil }
      return line[..<start.lowerBound] + " -n \(condition) " + line[end.upperBound...]
    }
    return """
      function \(condition)
          set -l words (commandline -opc)
          not contains -- "$words[2]" \(commands.joined(separator: " "))
      end

      """ + lines.joined(separator: "\n") + "\n"
  }
}
