"""What the figures of the console see of a program from outside: its windows' pixels, its memory, and its end."""

import os
import subprocess
import sys
import time

from Xlib import X, protocol

STILL = 0.1  # seconds without a change
PATIENCE = 60  # seconds
PAUSE = 0.003  # seconds between two looks
ROW_LINES = 60  # scan lines of the region that go through text; a sentence or two have fewer
EDGES = 40  # changes of colour along such a line; grids, empty tables and bars in the place of rows have fewer


def region_of(text):
    return tuple(int(part) for part in text.split(","))


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


def rows_come(root, region, program, cause, at_rest=lambda: None):
    """What `cause` does makes the region change: seconds until it shows rows of text and stays equal for 100 ms, and
    what `at_rest` gives at that moment."""
    shown = look(root, region)
    since = None  # when what is shown now was first seen; none while it is what was there before
    judged = False
    started = time.monotonic()
    cause()
    while time.monotonic() < started + PATIENCE:
        if program() is not None:
            sys.exit(f"The program ended with {program()}.")
        now = time.monotonic()
        seen = look(root, region)
        if seen != shown:
            shown, since, judged = seen, now, False
        elif since and not judged and now - since >= STILL:
            outcome = at_rest()
            if shows_rows(shown, region[2]):
                return since - started, outcome
            judged = True
        time.sleep(PAUSE)
    sys.exit("No rows were shown.")


def processes_of(process):
    found = [process]
    for task in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{task}/children", encoding="ascii") as children:
            for child in children.read().split():
                found += processes_of(int(child))
    return found


def megabytes(process):
    """The proportional set size (PSS) of a process and its children."""
    kilobytes = 0
    for one in processes_of(process):
        with open(f"/proc/{one}/smaps_rollup", encoding="ascii") as rollup:
            kilobytes += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return kilobytes / 1024


def windows(screen):
    for window in screen.screen().root.query_tree().children:
        if window.get_attributes().map_state == X.IsViewable and window.get_wm_protocols():
            yield window


def send(screen, window, protocol_name, *data):
    numbers = [screen.intern_atom(protocol_name), *data]
    window.send_event(protocol.event.ClientMessage(window=window, client_type=screen.intern_atom("WM_PROTOCOLS"),
                                                   data=(32, (numbers + [0] * 5)[:5])))
    screen.flush()


def close(screen, program):
    """As a person would."""
    for window in windows(screen):
        send(screen, window, "WM_DELETE_WINDOW", X.CurrentTime)
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
