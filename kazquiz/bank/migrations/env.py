"""What Alembic runs a migration in: the connection that the bank gives it."""

from alembic import context
from sqlmodel import SQLModel

import kazquiz.bank.models
import kazquiz.bank.own_models
import kazquiz.bank.plan_models
import kazquiz.bank.quiz_models
import kazquiz.bank.study_models  # noqa: F401  (as well)

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
