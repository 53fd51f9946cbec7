"""Capacity: how many questions could be made for a blueprint."""

from random import Random

from kazquiz.bank.attempts import Kin
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint
from kazquiz.quiz.forms import GROUP_FORMS, Form
from kazquiz.quiz.grouping import CAPTIONS_ALONE, make_group
from kazquiz.quiz.kinship import Kinship, Trace, trace_of_caption
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.question import Question

# How often questions of several items are made to see how many there can be.
_TURNS = 3


def capacity(source: MaterialSource, blueprint: Blueprint) -> int:
    """Count the questions that *source* could make for *blueprint*.

    Single items are counted one by one; of questions of several items no more are
    counted than a quiz can have, since they must be made to be counted.
    """
    kins = source.asked(blueprint)
    singles = source.by_topic(blueprint, kins)
    groups = [form for form in GROUP_FORMS if form in blueprint.forms]
    count = sum(map(len, singles.values()))
    if not groups or count >= MOST_QUESTIONS:
        return count
    taken = {item_id for ids in singles.values() for item_id in ids}
    rest = [
        Kin(
            kin.topic,
            kin.answer_type,
            [each for each in kin.item_ids if each not in taken],
        )
        for kin in kins
    ]
    # What can be made depends on what is made first; the least is promised.
    made = (_groups(source, rest, groups, Random(turn)) for turn in range(_TURNS))
    return count + min(made)


def _groups(
    source: MaterialSource, kins: list[Kin], forms: list[Form], rng: Random
) -> int:
    """Count the questions of several items that can be made of *kins*."""
    waiting = source.entries(kins, forms, MOST_QUESTIONS, rng)
    kinship, made = Kinship(), 0
    for form in forms:
        while made < MOST_QUESTIONS:
            question = make_group(
                form,
                waiting,
                kinship,
                rng,
                topics=source.topics,
                documents=source.titles,
            )
            if question is None:
                break
            made += 1
            for found in traces_in(source, question):
                kinship.add(found)
    return made


def traces_in(source: MaterialSource, question: Question) -> list[Trace]:
    """List what each item of *question* asks and prints in it."""
    if question.form in CAPTIONS_ALONE:
        return [trace_of_caption(source.draft(key)) for key in question.item_ids]
    return [source.trace(key) for key in question.item_ids]
