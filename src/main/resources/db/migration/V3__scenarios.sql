-- A saved scenario is never overwritten: each save is a version of its own, which supersedes the one before it; retired
-- with a reason, it can still be read. What a version gave each time that it was run is kept beside it.

create table scenario (
    id             bigint primary key default nextval('fact_id'),
    authority      text not null,
    name_key       text not null,
    name           text not null,
    number         integer not null check (number > 0),
    financial_year integer not null check (financial_year between 2000 and 2098),
    as_at          date,
    model          text not null,
    settings       text not null,
    uplift         text not null,
    document       text not null,
    retired_reason text,
    recorded_in    bigint not null references change,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    superseded_in  bigint references change,
    superseded_at  timestamptz,
    unique (authority, name_key, number),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in),
    check (retired_reason is null or superseded_in is not null)
);
comment on column scenario.name_key is 'The name in small letters: names that differ in nothing else are one.';
comment on column scenario.as_at is 'The as-at date that was stated; null: each run takes the latest.';
create unique index scenario_current on scenario (authority, name_key) where superseded_in is null;

create sequence scenario_run_id increment by 50;

create table scenario_run (
    id           bigint primary key default nextval('scenario_run_id'),
    scenario     bigint not null references scenario,
    data_version bigint not null,
    as_at        date not null,
    software     text not null,
    base         text not null,
    what_if      text not null,
    run_at       timestamptz not null,
    run_by       text not null
);
comment on column scenario_run.data_version is 'The state of the facts from which it was computed; a run changes none.';
create index scenario_run_latest on scenario_run (scenario, run_at);
