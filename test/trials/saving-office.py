"""LibreOffice with a workbook open in it.

saving-office.py FILE SHEET CELL PROFILE: for each line on standard input, puts it into the cell,
saves over the file, and writes a line. The first line that it writes says that it is ready.
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

file, sheet, cell, profile = sys.argv[1:]
pipe = "uno:pipe,name=branch-ledger-trial;urp;StarOffice.ComponentContext"
office = subprocess.Popen(
    [
        "soffice",
        f"-env:UserInstallation={Path(profile).as_uri()}",
        "--headless",
        "--norestore",
        "--accept=pipe,name=branch-ledger-trial;urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def connected():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(600):
        try:
            return resolver.resolve(pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


try:
    context = connected()
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
    target = document.Sheets.getByName(sheet).getCellRangeByName(cell)
    print("ready", flush=True)
    for line in sys.stdin:
        target.String = line.rstrip("\n")
        document.store()
        print("saved", flush=True)
    document.close(True)
    desktop.terminate()
finally:
    office.terminate()
