"""Makes the manual page (mdoc) from what the program says of itself.

    dictum --experimental-dump-help | manual.py SECTIONS

SECTIONS holds the sections that a person wrote, with a line `.Ss @COMMANDS@` where the commands are to stand.
"""

import json
import re
import sys


def escaped(text):
    """A text as roff takes it: a sentence a line, none begins with a control character, backslashes are themselves."""
    lines = re.sub(r"(?<=[a-z’][.?:]) (?=[A-Z])", "\n", text.replace("\\", "\\e").strip()).split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in map(str.strip, lines) if line)


def sentence(text):
    return escaped(text if text.endswith((".", "?")) else text + ".")


def name(argument):
    """`-C`, `--directory` as macros of mdoc."""
    names = sorted(argument.get("names") or [], key=lambda item: item["kind"] != "short")
    flags = [("Fl " + item["name"] if item["kind"] == "short" else "Fl Fl " + item["name"]) for item in names]
    value = f" Ar {argument['valueName']}" if argument["kind"] == "option" else ""
    return " , ".join(flag + value for flag in flags) if flags else f"Ar {argument['valueName']}"


def described(argument):
    parts = [sentence(argument["abstract"])] if argument.get("abstract") else []
    if argument.get("allValues"):
        parts.append("One of " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        parts.append(f"If absent: ‘{escaped(argument['defaultValue'])}’.")
    return "\n".join(parts)


def shown(arguments):
    return [item for item in arguments or [] if item.get("shouldDisplay", True) and is_own(item)]


def is_own(argument):
    """Whether an argument is of this command; help and version are told of once."""
    return not {"help", "version"} & {item["name"] for item in argument.get("names") or []}


def command(item):
    lines = [f".Ss dictum {item['commandName']}"]
    for text in (item.get("abstract"), item.get("discussion")):
        if text:
            lines += [sentence(text), ".Pp"]
    arguments = shown(item.get("arguments"))
    if arguments:
        lines[-1:] = [".Bl -tag -width Ds"]
        for argument in arguments:
            lines += [f".It {name(argument)}", described(argument)]
        lines.append(".El")
    elif lines[-1] == ".Pp":
        lines.pop()
    return lines


def page(tool, sections):
    commands = [item for item in tool.get("subcommands", []) if item["commandName"] != "help"]
    listed = [line for item in commands for line in command(item)]
    head = [
        ".Dd $Mdocdate$", ".Dt DICTUM 1", ".Os", ".Sh NAME", ".Nm dictum",
        ".Nd make a website of an annotated archive of press articles", ".Sh SYNOPSIS", ".Nm", ".Ar command",
        ".Op Ar argument ...", ".Nm", ".Fl Fl help | Fl Fl version",
    ]
    return "\n".join(head) + "\n" + sections.replace(".Ss @COMMANDS@", "\n".join(listed))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        sections = file.read()
    sys.stdout.reconfigure(encoding="utf-8")
    print(page(json.load(sys.stdin)["command"], sections), end="")


if __name__ == "__main__":
    main()
