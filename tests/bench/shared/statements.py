#!/usr/bin/env python3
"""statements.py LOG REQUESTS SCRIPT: what a server sent PostgreSQL for so many equal requests.

LOG is PostgreSQL's with log_statement = all and '%p ' before each line. Writes the last request's statements as a script for pgbench, each
value as a variable of its own, so that with -M prepared they are prepared as the server prepares them. Prints how many round trips each
request took and, a line each, the variables as name=value.
"""
import re
import sys


def entries(path):
    """(process, text) of each line, with the lines that continue it."""
    found = []
    for line in open(path, encoding="utf-8"):
        start = re.match(r"(\d+) (LOG|DETAIL|ERROR|STATEMENT|HINT|WARNING|FATAL): +(.*)", line.rstrip("\n"))
        if start:
            found.append([start[1], start[2], start[3]])
        elif found:
            found[-1][2] += "\n" + line.strip("\t\n")
    return found


def arguments(text):
    """The values of an EXECUTE, as SQL literals."""
    return re.findall(r"[eE]?'(?:[^'\\]|''|\\.)*'|[^,\s][^,]*", text, re.S)


def plain(literal):
    text = literal.strip()
    if not text.endswith("'"):
        return text
    escaped = text[0] in "eE"
    text = text[text.index("'") + 1:-1].replace("''", "'")
    return text.replace("\\\\", "\\") if escaped else text


def main():
    path, requests, script = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    sent = {}  # by process: statements in order, each with its values
    for process, kind, text in entries(path):
        if kind == "LOG" and text.startswith("statement: "):
            sent.setdefault(process, []).append([text[len("statement: "):], ""])
        elif kind == "DETAIL" and text.startswith("prepare: ") and sent.get(process):
            sent[process][-1][1] = text[len("prepare: "):]
    lists = {process: statements for process, statements in sent.items() if any("from member r" in prepared for _, prepared in statements)}
    total = sum(len(statements) for statements in lists.values())
    last = max(lists.values(), key=len)[-round(total / requests):]
    lines, variables = [], []
    for executed, prepared in last:
        if not prepared:
            lines.append(executed.rstrip(";") + ";")
            continue
        values = re.match(r"EXECUTE\s+\S+\s*(?:\((.*)\))?\s*;?$", executed, re.S | re.I)[1] or ""
        names = []
        for value in arguments(values):
            if value.strip().upper() == "NULL":
                names.append("null")
                continue
            names.append(f":v{len(variables)}")
            variables.append(f"v{len(variables)}={plain(value)}")
        statement = re.sub(r"^PREPARE\s+\S+\s+AS\s+", "", prepared, flags=re.I)
        lines.append(re.sub(r"\$(\d+)", lambda mark: names[int(mark[1]) - 1], statement).replace("\n", " ").rstrip(";") + ";")
    with open(script, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    print("\n".join([f"{total / requests:.2f}", *variables]))


main()
