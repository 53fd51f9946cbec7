import io
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from sqlmodel import select

from kazquiz import cli, paths
from kazquiz.bank.models import Item
from kazquiz.bank.questions import store_bundle
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card
from kazquiz.interchange.bundled import read_bundle
from kazquiz.scheduling.memory import State
from tests.banks import ROOT, compiled_catalogs, query, resources_copy

COMMANDS = ("bank", "items", "due", "check")
MARKS = re.compile("[\u2066-\u2069\u200e\u200f\u061c]")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    return compiled_catalogs(tmp_path_factory.mktemp("translations"))


@pytest.fixture(scope="session")
def first_start(compiled, tmp_path_factory):
    """Return the file of a bank that holds the bundled one."""
    file = tmp_path_factory.mktemp("bank") / "bank.sqlite"
    bank = open_bank(str(file))
    bundle = read_bundle(ROOT / "resources", compiled)
    with bank.write() as session:
        store_bundle(session, bundle, datetime(2026, 3, 2, tzinfo=UTC))
    bank.close()
    return file


@pytest.fixture(autouse=True)
def bundled(tmp_path, compiled, first_start, monkeypatch):
    """Run over copies of the bundled bank, and return the folder of its files."""
    shutil.copy(first_start, tmp_path / "bank.sqlite")
    folder = resources_copy(tmp_path / "resources")
    monkeypatch.setattr(paths, "resources", lambda: folder)
    monkeypatch.setattr(paths, "translations", lambda: compiled)
    return folder / "bank"


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code, what it printed, what it complained of."""

    def run(words):
        code = cli.main(words.split())
        printed = capsys.readouterr()
        assert not MARKS.search(printed.out + printed.err)
        return code, printed.out, printed.err

    return run


@pytest.fixture
def as_json(run):
    def data(words):
        code, printed, complaint = run(f"{words} --json")
        assert (code, complaint) == (0, "")
        return json.loads(printed)

    return data


def test_the_bank_is_counted(as_json):
    data = as_json("bank")

    assert set(data) >= {"documents", "topics", "languages", "answer_types"}
    assert sum(data["topics"].values()) == data["items"]
    assert sum(data["answer_types"].values()) == data["items"]
    assert set(data["languages"]) == {"en", "kk", "ar", "fa", "ru"}
    assert len(data["documents"]) == 5


def test_the_counts_can_be_read_by_a_person(run):
    code, printed, _ = run("bank")

    assert code == 0
    assert "By topic" in printed
    assert "russia" in printed


def test_every_item_is_printed(as_json):
    data = as_json("items")

    assert len(data) == as_json("bank")["items"]
    for item in data:
        assert set(item) == {
            "uid",
            "topic",
            "weight",
            "tags",
            "sources",
            "answer",
            "texts",
        }
        assert item["weight"] in {"core", "detail"}
        assert set(item["answer"]) == {"type", "value"}
        assert item["sources"]
        for source in item["sources"]:
            assert set(source) == {"document", "line"}
            assert source["document"].endswith(".txt")
        for text in item["texts"].values():
            assert set(text) == {
                "stem",
                "statement",
                "explanation",
                "remark",
                "options",
            }
            assert all(set(option) == {"text", "is_key"} for option in text["options"])
            assert sum(option["is_key"] for option in text["options"]) == 1


def test_a_language_and_a_seed_can_be_chosen(as_json):
    first, again, other = (
        as_json(f"items --language kk --seed {seed}") for seed in (1, 1, 2)
    )

    assert first == again != other
    assert {tuple(item["texts"]) for item in first} == {("kk",)}


def test_items_can_be_read_by_a_person(run):
    code, printed, _ = run("items --language ru")

    assert code == 0
    assert "[[" not in printed
    assert "Казахстан" in printed


@pytest.fixture
def one_due(bundled):
    bank = open_bank(str(paths.bank_file()))
    with bank.write() as session:
        item = session.exec(select(Item)).first()
        session.add(
            Card(
                learner_id=bank.learner_id,
                item_id=item.id,
                state=State.REVIEW,
                stability=3.5,
                difficulty=5.5,
                due=datetime.now(UTC) - timedelta(days=1),  # noqa: TID251
            )
        )
    bank.close()
    return item.uid


def test_nothing_is_due_at_first(as_json, run):
    assert as_json("due") == []
    assert run("due")[:2] == (0, "0 cards are due\n")


def test_what_is_due_is_listed(one_due, as_json, run):
    [card] = as_json("due")

    assert card["uid"] == one_due
    assert (card["stability"], card["difficulty"]) == (3.5, 5.5)
    assert datetime.fromisoformat(card["due"]).tzinfo is not None
    assert "1 card is due" in run("due")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_language_is_refused_in_a_sentence(run, command):
    code, printed, complaint = run(f"{command} --language tlh")

    assert (code, printed) == (2, "")
    assert "does not know the language tlh" in complaint
    assert "en, kk, kk_Arab, kk_Latn, ar, fa and ru" in complaint


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("before", [True, False])
def test_a_file_that_is_no_bank_is_refused_in_a_sentence(
    run, tmp_path, command, before
):
    (tmp_path / "letter").write_text("Dear friend, " * 400)
    option = f"--bank {tmp_path / 'letter'}"

    code, printed, complaint = run(
        f"{option} {command}" if before else f"{command} {option}"
    )

    assert (code, printed) == (2, "")
    assert "is not a KazQuiz bank" in complaint
    assert len(complaint.splitlines()) == 1


def test_the_catalogs_are_reported(as_json, run):
    reports = as_json("catalogs")
    assert {each["language"] for each in reports} == {"ar", "fa", "kk", "ru"}
    assert not any(each["missing"] or each["complaints"] for each in reports)

    assert as_json("catalogs --language kk")[0]["language"] == "kk"
    code, printed, _ = run("catalogs")
    assert code == 0
    assert printed.startswith("ar kazquiz: ")


def test_a_text_that_is_missing_is_listed(run, compiled, tmp_path, monkeypatch):
    folder = tmp_path / "translations"
    shutil.copytree(compiled, folder)
    one = Catalog(locale="ru")
    one.add("Study", "Учить")
    with (folder / "ru" / "LC_MESSAGES" / "kazquiz.mo").open("wb") as file:
        write_mo(file, one)
    monkeypatch.setattr(paths, "translations", lambda: folder)

    code, printed, _ = run("catalogs --language ru")

    assert code == 1
    assert "  - Show answer\n" in printed


def test_another_bank_can_be_chosen(run, tmp_path):
    assert run(f"--bank {tmp_path / 'other.sqlite'} bank")[0] == 0

    assert query(tmp_path / "other.sqlite", "SELECT count(*) > 80 FROM item") == [(1,)]


def test_a_sound_bank_has_no_fault(run, bundled, monkeypatch):
    monkeypatch.setattr(cli, "check_items", lambda items, languages: iter(()))

    code, printed, _ = run("check")

    assert code == 0
    assert "0 faults found" in printed


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        pytest.param("weight", "x = [\nweight", "line", id="broken TOML"),
        pytest.param("weight", "weigth", "weigth", id="unknown field"),
        pytest.param(
            "answer = {",
            'answer = { date = "1992-02-30" } #',
            "1992-02-30",
            id="bad date",
        ),
        pytest.param(
            "answer = {",
            'answer = { country = "XX" } #',
            "no country «XX»",
            id="unknown country",
        ),
        pytest.param(
            'document = "', 'document = "no-', "no document", id="unknown document"
        ),
    ],
)
def test_a_fault_of_the_files_is_named(run, bundled, old, new, reason):
    file = bundled / "russia.toml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")

    code, printed, _ = run("check")

    assert code == 1
    [line] = [line for line in printed.splitlines() if "russia.toml" in line]
    assert reason in line
    assert (
        "russia-closeness-frameworks" in line
        or "broken TOML" in reason
        or "line" in line
    )


def test_a_file_without_topic_is_named(run, bundled):
    (bundled / "sport.toml").write_text("", "utf-8")

    code, printed, _ = run("check")

    assert code == 1
    assert "sport.toml" in printed
    assert "no such topic" in printed


def test_a_fault_of_the_files_leaves_the_stored_bank(run, bundled):
    run("bank")
    (bundled / "russia.toml").write_text("[[", "utf-8")

    assert run("check")[0] == 1
    code, _, complaint = run("bank")

    assert code == 2
    assert "The stored bank was not changed" in complaint
    assert query(paths.bank_file(), "SELECT count(*) > 80 FROM item") == [(1,)]


def test_a_fault_of_an_item_is_named_with_its_rule(run, bundled, monkeypatch):
    file = bundled / "russia.toml"
    whole = file.read_text("utf-8")
    file.write_text(re.sub(r'\?"', '."', whole, count=1), "utf-8")

    code, printed, _ = run("check")

    assert code == 1
    assert "russia-closeness-frameworks [en] stem-no-question" in printed


def test_the_bundled_bank_has_no_error_and_advice_is_no_fault(run):
    code, printed, _ = run("check")

    assert code == 0
    assert "0 faults found" in printed
    levels = [line.partition(":")[0] for line in printed.splitlines() if "[" in line]
    assert set(levels) == {"warning", "hint"}
    assert levels == sorted(levels, reverse=True)


def test_a_loose_reference_in_the_bank_is_a_fault(run):
    run("bank")
    query(paths.bank_file(), "INSERT INTO passage (document_id, line) VALUES (99, 1)")

    code, printed, _ = run("check")

    assert code == 1
    assert "The bank is damaged" in printed


def test_broken_settings_are_passed_over(run, tmp_path):
    (tmp_path / "settings.json").write_text("{")

    assert run("due")[0] == 0


def test_a_language_without_a_readable_catalog_is_told(run, tmp_path, monkeypatch):
    broken = tmp_path / "broken"
    catalog = broken / "kk" / "LC_MESSAGES" / "kazquiz.mo"
    catalog.parent.mkdir(parents=True)
    catalog.write_bytes(b"no catalog")
    monkeypatch.setattr(paths, "translations", lambda: broken)

    code, _, complaint = run("due --language kk")

    assert code == 2
    assert "texts in the language kk cannot be read" in complaint


def test_a_language_set_before_without_a_catalog_gives_way_to_english(
    run, tmp_path, monkeypatch
):
    (tmp_path / "settings.json").write_text('{"language": "kk"}')
    broken = tmp_path / "broken"
    catalog = broken / "kk" / "LC_MESSAGES" / "kazquiz.mo"
    catalog.parent.mkdir(parents=True)
    catalog.write_bytes(b"no catalog")
    monkeypatch.setattr(paths, "translations", lambda: broken)

    code, printed, complaint = run("due")

    assert (code, printed) == (0, "0 cards are due\n")
    assert "so English is shown" in complaint


def test_a_zone_without_a_name_is_a_zone_all_the_same(monkeypatch):
    def nameless():
        raise LookupError("Nowhere/None")

    monkeypatch.setattr("tzlocal.get_localzone", nameless)

    assert isinstance(cli._zone(), tzinfo)


@pytest.mark.parametrize("words", [["bank", "--nonsense"], ["nonsense"]])
def test_a_command_there_is_not_is_refused(words, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(words)

    assert ended.value.code == 2
    assert "usage: kazquiz" in capsys.readouterr().err


def test_being_interrupted_is_quiet(monkeypatch, run):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "open_bank", interrupted)

    assert run("bank") == (130, "", "")


def test_texts_are_printed_whatever_the_terminal_writes(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))

    assert cli.main(["items", "--language", "kk"]) == 0

    assert "Қазақстан" in written.getvalue().decode("utf-8")


RUN = "import sys; from kazquiz.__main__ import main; sys.exit(main())"


def command(tmp_path, *words, **options):
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "KAZQUIZ_DATA": str(tmp_path),
    }
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *words],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_whoever_reads_may_stop_reading(tmp_path):
    with command(tmp_path, "items", "--json") as process:
        process.stdout.read(100)
        process.stdout.close()
        complaint = process.stderr.read()

    assert complaint == b""
    assert process.returncode == 141


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_loads_the_window(tmp_path, name):
    code = (
        "import sys; from kazquiz import cli; code = cli.main(sys.argv[1:]);"
        "sys.exit(f'{code} ' + ' '.join(m for m in sys.modules if 'PySide' in m))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, name],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "KAZQUIZ_DATA": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr.strip() in {"0", "1"}
