import sys

import pytest

from kazquiz.__main__ import main, wants_window
from tests.banks import run_python


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("", True),
        ("--bank my.sqlite", True),
        ("--language kk", True),
        ("--bank=my.sqlite --language=kk", True),
        ("--bank items", True),
        ("bank", False),
        ("--bank my.sqlite bank", False),
        ("--language kk items --json", False),
        ("--help", False),
        ("-h", False),
        ("--version", False),
        ("nonsense", False),
    ],
)
def test_no_command_means_the_window(words, window):
    assert wants_window(words.split()) is window


def test_a_command_is_run(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["kazquiz", "--version"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("kazquiz ")


def test_a_command_never_loads_the_window(tmp_path):
    code = (
        "import sys; sys.argv = ['kazquiz', 'bank', '--json'];"
        "from kazquiz.__main__ import main;"
        "code = main();"
        "print([name for name in sys.modules if 'PySide' in name], file=sys.stderr);"
        "sys.exit(code)"
    )

    done = run_python(code, KAZQUIZ_DATA=str(tmp_path))

    assert (done.returncode, done.stderr.strip()) == (0, "[]")
