"""Presets: with which parameters, and for which aim, cards of a topic are scheduled."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kazquiz.scheduling.formulas import Parameters
from kazquiz.scheduling.scheduler import Scheduler

# What a person may aim at. Below, more is forgotten than kept; above, the reviews of a
# card never end.
AIMS = (0.70, 0.99)


@dataclass(frozen=True, slots=True)
class Preset:
    """What is set for a topic, or for all; None means what holds for all."""

    parameters: Parameters | None = None
    desired_retention: float | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is set."""
        return self == Preset()

    def applied(self, scheduler: Scheduler) -> Scheduler:
        """Return *scheduler* with what is set here."""
        return replace(
            scheduler,
            parameters=self.parameters or scheduler.parameters,
            desired_retention=self.desired_retention or scheduler.desired_retention,
        )


@dataclass(frozen=True, slots=True)
class Presets:
    """What is set for all cards, and for those of some topics (row ids)."""

    general: Preset = field(default_factory=Preset)
    by_topic: Mapping[int, Preset] = field(default_factory=dict)

    def scheduler(self, usual: Scheduler, topic: int | None = None) -> Scheduler:
        """Return the scheduler of a *topic*, *usual* where nothing is set."""
        made = self.general.applied(usual)
        if topic is not None and topic in self.by_topic:
            return self.by_topic[topic].applied(made)
        return made
