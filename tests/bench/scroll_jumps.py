#!/usr/bin/python3
"""scroll_jumps.py COMMAND…: starts the console, scrolls its table by wheel, bar and search, and prints
"stall busy middle worst", in milliseconds: the longest time for which its window did not look at its events, the most
processor time that its thread took meanwhile, and how long the first rows of a new place took after a jump.

A window answers a ping (_NET_WM_PING) when it looks at its events, so it is asked again and again from outside.
"""

import multiprocessing
import random
import statistics
import subprocess
import sys
import time

from Xlib import X, XK, display
from Xlib.ext import xtest

from shared import screen

ROWS = (340, 200, 440, 300)  # a region within the table
SEARCH = (420, 121)  # the search field
BAR = 1274  # where the scroll bar is
BAR_TOP, BAR_END = 176, 740  # the middle of its handle above all rows, and a place near the last
JUMPS = 20
BETWEEN_PINGS = 0.001  # seconds


def processor_time(process):
    """Of the first thread, in seconds."""
    with open(f"/proc/{process}/task/{process}/schedstat", encoding="ascii") as statistics_of_thread:
        return int(statistics_of_thread.read().split()[0]) / 1e9


def ping(process, ending, worst):
    server = display.Display()
    root = server.screen().root
    root.change_attributes(event_mask=X.StructureNotifyMask)
    window = next(screen.windows(server))
    number = 0
    while not ending.is_set():
        number += 1
        sent, busy = time.monotonic(), processor_time(process)
        screen.send(server, window, "_NET_WM_PING", number, window.id)
        while True:
            event = server.next_event()
            if event.type & 0x7F == X.ClientMessage and event.data[1][1] == number:
                break
        worst[0] = max(worst[0], time.monotonic() - sent)
        worst[1] = max(worst[1], processor_time(process) - busy)
        time.sleep(BETWEEN_PINGS)


class Hand:
    def __init__(self, server):
        self.server = server
        self.bar = BAR_TOP

    def move(self, x, y):
        xtest.fake_input(self.server, X.MotionNotify, x=x, y=y)
        self.server.sync()

    def button(self, number, is_down):
        xtest.fake_input(self.server, X.ButtonPress if is_down else X.ButtonRelease, number)
        self.server.sync()

    def click(self, number=1):
        self.button(number, True)
        self.button(number, False)

    def type(self, name):
        code = self.server.keysym_to_keycode(XK.string_to_keysym(name))
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self.server, kind, code)
        self.server.sync()

    def drag(self, end, movements):
        self.move(BAR, self.bar)
        self.button(1, True)
        for movement in range(1, movements + 1):
            self.move(BAR, self.bar + (end - self.bar) * movement // movements)
            if movement < movements:
                time.sleep(0.01)
        self.button(1, False)
        self.bar = end


def main():
    server = display.Display()
    root = server.screen().root
    processes = []
    screen.rows_come(root, ROWS, lambda: processes[0].poll(),
                     lambda: processes.append(subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)))
    program = processes[0]

    def rows_come(cause):
        return screen.rows_come(root, ROWS, program.poll, cause)[0] * 1000

    next(screen.windows(server)).set_input_focus(X.RevertToParent, X.CurrentTime)
    ending, worst = multiprocessing.Event(), multiprocessing.Array("d", 2)
    pinger = multiprocessing.Process(target=ping, args=(program.pid, ending, worst), daemon=True)
    pinger.start()
    hand = Hand(server)
    choose = random.Random(7)
    # The first of all is not counted: nothing of the file is known yet.
    jumps = [rows_come(lambda: hand.drag(choose.randrange(BAR_TOP + 10, BAR_END), 1)) for _ in range(JUMPS + 1)][1:]
    rows_come(lambda: hand.drag(BAR_END, 60))
    rows_come(lambda: hand.drag(BAR_TOP, 60))
    hand.move(ROWS[0], ROWS[1])
    for _ in range(60):
        hand.click(5)
        time.sleep(0.01)
    hand.move(*SEARCH)
    hand.click()
    rows_come(lambda: [hand.type(letter) for letter in "levy"])
    rows_come(lambda: hand.type("Escape"))
    ending.set()
    pinger.join()
    screen.close(server, program)
    print(f"{worst[0] * 1000:.1f} {worst[1] * 1000:.1f} {statistics.median(jumps):.0f} {max(jumps):.0f}")


main()
