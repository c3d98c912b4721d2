#!/usr/bin/python3
"""first_rows.py [--picture FILE.ppm] X,Y,WIDTH,HEIGHT COMMAND…: starts a program with windows and prints "milliseconds megabytes":
from its start until a region of the screen has changed into rows of text and then stays equal for 100 ms, and the
program's proportional set size (PSS, with its children) at that moment. Then closes the program as a person would."""

import os
import subprocess
import sys
import time

from Xlib import X, display, protocol

STILL = 0.1  # seconds without a change
PATIENCE = 60  # seconds
PAUSE = 0.003  # seconds between two looks
ROW_LINES = 60  # scan lines of the region that go through text; a sentence or two have fewer
EDGES = 40  # changes of colour along such a line; grids, empty tables and bars in the place of rows have fewer


def look(root, region):
    x, y, width, height = region
    return root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data


def shows_rows(picture, width):
    through_text = 0
    for start in range(0, len(picture), width * 4):
        green = picture[start + 1:start + width * 4:4]
        edges = sum(left != right for left, right in zip(green, green[1:]))
        through_text += edges >= EDGES
    return through_text >= ROW_LINES


def processes_of(process):
    found = [process]
    for task in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{task}/children", encoding="ascii") as children:
            for child in children.read().split():
                found += processes_of(int(child))
    return found


def megabytes(process):
    kilobytes = 0
    for one in processes_of(process):
        with open(f"/proc/{one}/smaps_rollup", encoding="ascii") as rollup:
            kilobytes += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return kilobytes / 1024


def close_windows(screen, program):
    atom = screen.intern_atom
    for window in screen.screen().root.query_tree().children:
        if window.get_attributes().map_state == X.IsViewable and window.get_wm_name():
            message = protocol.event.ClientMessage(window=window, client_type=atom("WM_PROTOCOLS"),
                                                   data=(32, [atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0]))
            window.send_event(message)
    screen.flush()
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def first_rows(root, region, program, started):
    shown = look(root, region)
    since = None  # when what is shown now was first seen; none while it is what was there before the start
    judged = False
    while time.monotonic() < started + PATIENCE:
        if program.poll() is not None:
            sys.exit(f"The program ended with {program.returncode}.")
        now = time.monotonic()
        seen = look(root, region)
        if seen != shown:
            shown, since, judged = seen, now, False
        elif since and not judged and now - since >= STILL:
            memory = megabytes(program.pid)
            if shows_rows(shown, region[2]):
                return (since - started) * 1000, memory
            judged = True
        time.sleep(PAUSE)
    sys.exit("No rows were shown.")


def keep_picture(root, name):
    size = root.get_geometry()
    data = look(root, (0, 0, size.width, size.height))
    with open(name, "wb") as file:
        file.write(b"P6 %d %d 255\n" % (size.width, size.height))
        file.write(b"".join(data[i + 2:i + 3] + data[i + 1:i + 2] + data[i:i + 1] for i in range(0, len(data), 4)))


def main():
    arguments = sys.argv[1:]
    picture = None
    if arguments[:1] == ["--picture"]:
        picture, arguments = arguments[1], arguments[2:]
    region = tuple(int(part) for part in arguments[0].split(","))
    screen = display.Display()
    root = screen.screen().root
    started = time.monotonic()
    with subprocess.Popen(arguments[1:], stdout=subprocess.DEVNULL) as program:
        try:
            took, memory = first_rows(root, region, program, started)
        except SystemExit:
            if picture:
                keep_picture(root, picture)
            program.kill()
            raise
        if picture:
            keep_picture(root, picture)
        close_windows(screen, program)
    print(f"{took:.0f} {memory:.1f}")


main()
