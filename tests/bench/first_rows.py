#!/usr/bin/python3
"""first_rows.py X,Y,WIDTH,HEIGHT COMMAND…: starts a program with windows and prints "milliseconds megabytes": from its
start until that region of the screen has changed into rows of text and stays equal for 100 ms, and its memory then."""

import subprocess
import sys

from Xlib import display

from shared import screen


class Program:
    def __init__(self, command):
        self.command = command
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL)

    def ended(self):
        return self.process.poll()

    def megabytes(self):
        return screen.megabytes(self.process.pid)


def main():
    server = display.Display()
    program = Program(sys.argv[2:])
    try:
        seconds, memory = screen.rows_come(server.screen().root, screen.region_of(sys.argv[1]), program.ended, program.start,
                                           program.megabytes)
    except SystemExit:
        program.process.kill()
        raise
    screen.close(server, program.process)
    print(f"{seconds * 1000:.0f} {memory:.1f}")


main()
