#!/usr/bin/env python3
"""accessibility.py ULPAN: drives the console as a screen reader does, from outside, by role and name alone.

Started by desktop.sh, on an X server and a session bus of its own. A second start and the window's end are looked at
here too, because they are seen from outside as well.
"""
import ctypes
import os
import subprocess
import sys
import tempfile
import time

import pyatspi

PATIENCE = 40  # seconds


def until(what, found):
    """What `found` gives, as soon as it gives anything."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = found()
        except Exception:  # what was just there may be gone
            result = None
        if result:
            return result
        if time.monotonic() > end:
            sys.exit(f"never seen: {what}")
        time.sleep(0.05)


def console():
    """The newest of that name: one that has ended may be listed for a while."""
    found = None
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.name == "ulpan" and application.childCount > 0:
            found = application
    return found


def part(role, name):
    """The part with this role and name that can be seen."""

    def matches(one):
        return one.getRole() == role and one.name == name and one.getState().contains(pyatspi.STATE_SHOWING)

    return lambda: pyatspi.findDescendant(console(), matches)


def press(name):
    button = until(f"the button {name}", part(pyatspi.ROLE_PUSH_BUTTON, name))
    actions = button.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    if "Press" not in names:
        sys.exit(f"{name} cannot be pressed; it has {names}")
    actions.doAction(names.index("Press"))


def check(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")


class Windows:
    """The windows of the X server, and asking one to close as a window manager does."""

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def stacked(self):
        """Those that are mapped, the topmost last."""
        root, parent, children, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                          ctypes.byref(count))
        attributes = (ctypes.c_int * 64)()
        mapped = []
        for i in range(count.value):
            self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(children[i]), ctypes.byref(attributes))
            width, height, state = attributes[2], attributes[3], attributes[23]
            if width > 200 and height > 200 and state == 2:
                mapped.append(children[i])
        return mapped

    def cover(self):
        """Puts a window of ours over all others."""
        window = self.x.XCreateSimpleWindow(self.display, self.root, 0, 0, 1280, 900, 0, 0, 0)
        self.x.XMapRaised(self.display, ctypes.c_ulong(window))
        self.x.XSync(self.display, 0)
        return window

    def remove(self, window):
        self.x.XDestroyWindow(self.display, ctypes.c_ulong(window))
        self.x.XSync(self.display, 0)

    def close(self, window):
        atom = lambda name: ctypes.c_ulong(self.x.XInternAtom(self.display, name, 0)).value
        # An XClientMessageEvent: type, serial, send_event, display, window, message_type, format, data.
        event = (ctypes.c_long * 24)()
        event[0], event[3], event[4] = 33, self.display.value, window
        event[5], event[6], event[7] = atom(b"WM_PROTOCOLS"), 32, atom(b"WM_DELETE_WINDOW")
        self.x.XSendEvent(self.display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XSync(self.display, 0)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        drive(program, folder)


def drive(program, folder):
    command = [program, "--data", folder, "--language", "en"]
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
    first = subprocess.Popen(command, env=environment)
    try:
        press("Add sample people")
        table = until("the table of learners", part(pyatspi.ROLE_TABLE, "Learners"))
        until("sixty learners", lambda: table.queryTable().nRows == 60)
        check(table.queryTable().getAccessibleAt(0, 0).name, "the first cell says something")
        press("New learner")
        name = until("the input for the last name", part(pyatspi.ROLE_TEXT, "Last name"))
        name.queryEditableText().setTextContents("Adler")
        check(name.queryText().getText(0, -1) == "Adler", "what was typed is there")
        name.queryEditableText().setTextContents("")

        # A second start raises the first window and ends.
        windows = Windows()
        window = until("one window", lambda: len(windows.stacked()) == 1 and windows.stacked())[0]
        cover = windows.cover()
        check(windows.stacked()[-1] == cover, "the window is covered")
        second = subprocess.run(command + ["--open", "ulpan:entities"], env=environment, timeout=PATIENCE)
        check(second.returncode == 0, "the second start ends")
        until("the window on top", lambda: windows.stacked()[-1] == window)
        until("the place that was asked for", part(pyatspi.ROLE_TABLE, "Entities"))
        windows.remove(cover)

        # Closing the last window ends the backend with the program, and leaves nothing locked.
        windows.close(window)
        check(first.wait(timeout=PATIENCE) == 0, "the program ends well")
        left = [name for _, _, names in os.walk(folder) for name in names if name.endswith(("-wal", "-shm"))]
        check(not left, f"the databases were closed; left is {left}")
        third = subprocess.Popen(command, env=environment)
        try:
            until("the program again", part(pyatspi.ROLE_TABLE, "Entities"))
        finally:
            third.kill()
            third.wait()
    finally:
        if first.poll() is None:
            first.kill()
            first.wait()


main(*sys.argv[1:])
