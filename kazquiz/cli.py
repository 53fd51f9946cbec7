"""The command line: the same work without a window."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, tzinfo
from typing import TextIO

import tzlocal

from kazquiz import paper_command, paths
from kazquiz import settings as preferences
from kazquiz.arguments import parser
from kazquiz.authoring import own_fields
from kazquiz.authoring.checking import (
    Level,
    check_items,
    count_items,
    dead_options,
    integrity_faults,
    stored_drafts,
)
from kazquiz.authoring.faults import Fault
from kazquiz.bank.store import Bank, open_bank
from kazquiz.errors import (
    BundleError,
    CatalogError,
    KazQuizError,
    UnknownLanguageError,
)
from kazquiz.i18n import fill, languages, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import SOURCE_LANGUAGE
from kazquiz.i18n.catalog_report import report, told
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.pseudo import PSEUDO_LANGUAGES
from kazquiz.i18n.speaking import speak
from kazquiz.interchange.bundled import examine
from kazquiz.interchange.bundled import languages as content_languages
from kazquiz.interchange.plain_items import item_data
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.items.draft import Draft, ItemText, without_markup
from kazquiz.items.own_fields import named_texts
from kazquiz.paper_command import Printer, no_printer
from kazquiz.quiz.options import make_pool
from kazquiz.settings import Settings
from kazquiz.study.due import due_cards
from kazquiz.study.session_plan import Limits

_NO_MARKS = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, 0x202C, 0x202D, *range(0x2066, 0x206A)]
)
# As shells count what a signal ends: 128 and its number, SIGINT or SIGPIPE.
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def choose_language(wished: str, settings: Settings) -> None:
    """Speak the language *wished*, else that of the settings, else the system's.

    Raises:
        UnknownLanguageError: where the one wished for is not offered.
        CatalogError: where its texts cannot be read; English is spoken then.
    """
    folder = paths.translations()
    offered = [language.code for language in languages.offered(folder)]
    if wished and wished not in [*offered, *PSEUDO_LANGUAGES]:
        raise UnknownLanguageError(wished, offered)
    chosen = wished or settings.language
    if chosen not in [*offered, *PSEUDO_LANGUAGES]:
        chosen = languages.system_language(offered)
    try:
        speak(folder, chosen, settings.habits)
    except OSError as error:
        speak(folder, SOURCE_LANGUAGE, settings.habits)
        raise CatalogError(chosen) from error


def run(arguments: argparse.Namespace, settings: Settings, print_paper: Printer) -> int:
    """Do what the command in *arguments* says, and return the exit code."""
    if arguments.command == "catalogs":
        return _print_catalogs(arguments)
    now = datetime.now(UTC)
    bank = open_bank(arguments.bank or str(paths.bank_file()))
    try:
        if arguments.command != "check":
            bring_up_to_date(bank, now)
        match arguments.command:
            case "paper":
                _say(paper_command.run(bank, arguments, print_paper))
                return 0
            case "bank":
                return _print_totals(bank, as_json=arguments.json)
            case "items":
                return _print_items(bank, arguments)
            case "due":
                limits = Limits(
                    settings.new_per_day,
                    settings.reviews_per_day,
                    _zone(),
                    settings.day_starts_at,
                )
                return _print_due(bank, limits, now, as_json=arguments.json)
        return _check(bank, now)
    finally:
        bank.close()


def _zone() -> tzinfo:
    """Return the time zone of the machine, even where it has no name."""
    try:
        return tzlocal.get_localzone()
    except LookupError:
        return datetime.now(UTC).astimezone().tzinfo or UTC


def main(words: Sequence[str] | None = None, print_paper: Printer = no_printer) -> int:
    """Run a command; what goes wrong is told in a sentence, without a trace."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        code = _main(words, print_paper)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has read enough; Python would try again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _main(words: Sequence[str] | None, print_paper: Printer) -> int:
    settings = preferences.load(paths.settings_file())
    try:
        choose_language("", settings)
    except KazQuizError as error:
        _say(error, file=sys.stderr)
    arguments = parser().parse_args(words)
    try:
        if arguments.language:
            choose_language(arguments.language, settings)
        return run(arguments, settings, print_paper)
    except KazQuizError as error:
        _say(error, file=sys.stderr)
        return 2


def _say(words: object = "", file: TextIO | None = None) -> None:
    """Print *words* without the marks of direction, which terminals show as boxes."""
    print(str(words).translate(_NO_MARKS), file=file)


def _print_json(data: object) -> int:
    _say(json.dumps(data, ensure_ascii=False, indent=1))
    return 0


def _print_totals(bank: Bank, *, as_json: bool) -> int:
    totals = count_items(bank)
    if as_json:
        return _print_json(asdict(totals))
    write = interface().number
    items = ngettext("{count} item", "{count} items", totals.items)
    _say(fill(items, count=write(totals.items)))
    for title, counted in (
        (_("By document"), totals.documents),
        (_("By topic"), totals.topics),
        (_("By language"), totals.languages),
        (_("By type of answer"), totals.answer_types),
        (_("By weight"), totals.weights),
    ):
        _say(f"\n{title}")
        for name, number in counted.items():
            _say(f"  {name:32} {write(number):>6}")
    return 0


def _print_catalogs(arguments: argparse.Namespace) -> int:
    """Print how far each catalog is; 1 where anything is missing or wrong."""
    reports = report(paths.translations(), arguments.language)
    if arguments.json:
        _print_json([asdict(each) for each in reports])
    else:
        _say("\n".join(told(reports)))
    return 1 if any(each.missing or each.complaints for each in reports) else 0


def _print_items(bank: Bank, arguments: argparse.Namespace) -> int:
    items = stored_drafts(bank)
    pool = make_pool(items)
    if arguments.json:
        chosen = (arguments.language,) if arguments.language else ()
        fields, own = own_fields.fields(bank), own_fields.texts_by_uid(bank)
        return _print_json(
            [
                item_data(
                    each,
                    pool,
                    arguments.seed,
                    languages=chosen,
                    own=named_texts(fields, own.get(each.uid, {})),
                )
                for each in items
            ]
        )
    code = interface().language
    for each in items:
        text = without_markup(_text(each, code))
        _say(f"{each.uid}\n  {text.stem}\n  {text.sentence}")
    return 0


def _text(draft: Draft, language: str) -> ItemText:
    """Return the texts of *draft* in *language*, or in the first that it has."""
    return draft.texts.get(language) or next(iter(draft.texts.values()))


def _print_due(bank: Bank, limits: Limits, now: datetime, *, as_json: bool) -> int:
    due = due_cards(bank, limits, now)
    if as_json:
        return _print_json(
            [
                {
                    "uid": card.draft.uid,
                    "topic": card.draft.topic,
                    "due": card.memory.due and card.memory.due.isoformat(),
                    "stability": card.memory.stability,
                    "difficulty": card.memory.difficulty,
                }
                for card in due
            ]
        )
    code = interface().language
    count = ngettext("{count} card is due", "{count} cards are due", len(due))
    _say(fill(count, count=interface().number(len(due))))
    for card in due:
        _say(f"  {_text(card.draft, code).stem}")
    return 0


def _check(bank: Bank, now: datetime) -> int:
    """Print every fault of the bundled files, the bank and its items, by its level."""
    _bundle, found = examine(paths.resources(), paths.translations())
    lines = [str(fault) for fault in found]
    lines += [
        fill(_("The bank is damaged: {fault}."), fault=fault)
        for fault in integrity_faults(bank)
    ]
    if not found:
        try:
            bring_up_to_date(bank, now)
        except BundleError as fault:
            lines.append(str(fault))
    items = stored_drafts(bank)
    expected = content_languages(paths.translations())
    by_level: dict[Level, list[str]] = {level: [] for level in Level}
    by_level[Level.ERROR] = lines
    for found_fault in (*check_items(items, expected), *dead_options(bank)):
        by_level[found_fault.level].append(_fault_line(found_fault))
    for level, listed in by_level.items():
        for line in listed:
            _say(f"{level}: {line}")
    checked = ngettext("{count} item checked", "{count} items checked", len(items))
    faults = ngettext("{count} fault found", "{count} faults found", len(lines))
    write = interface().number
    _say(fill(checked, count=write(len(items))))
    _say(fill(faults, count=write(len(lines))))
    advised = sum(map(len, by_level.values())) - len(lines)
    advice = ngettext("{count} piece of advice", "{count} pieces of advice", advised)
    _say(fill(advice, count=write(advised)))
    return 1 if lines else 0


def _fault_line(fault: Fault) -> str:
    return f"{fault.uid} [{fault.language or '*'}] {fault.rule}: {fault.sentence}"
