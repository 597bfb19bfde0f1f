"""What computers, phones, printers and switches say of themselves: read from files and gathered from this computer.

`reading.read` is the door for files, `this_computer.gather` asks the computer it runs on; both give `machine.Machine`.
Nothing here writes and nothing knows a table.
"""
