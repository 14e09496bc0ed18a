-- A publication is frozen: its bytes are those that were published, whatever becomes of the facts. It can be withdrawn
-- with a reason, once, and is never changed otherwise, nor deleted.

create table publication (
    id               text primary key,
    authority        text not null,
    financial_year   integer not null check (financial_year between 2000 and 2098),
    period           integer not null check (period between 0 and 12),
    number           integer not null check (number > 0),
    document         bytea not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_in     bigint not null references change,
    published_at     timestamptz not null,
    published_by     text not null,
    withdrawn_in     bigint references change,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    unique (authority, financial_year, period, number),
    check ((withdrawn_in is null) = (withdrawn_at is null)),
    check ((withdrawn_in is null) = (withdrawn_reason is null))
);
comment on column publication.period is 'The month of the as-at date, P01 to P12 as 1 to 12; 0 before the year.';

create function refuse_change_of_publication() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A publication is withdrawn, never deleted: %', old.id;
    end if;
    if old.withdrawn_in is not null
        or (new.id, new.authority, new.financial_year, new.period, new.number, new.document, new.sha256,
            new.published_in, new.published_at, new.published_by)
        is distinct from
           (old.id, old.authority, old.financial_year, old.period, old.number, old.document, old.sha256,
            old.published_in, old.published_at, old.published_by)
    then
        raise exception 'A publication is frozen: %', old.id;
    end if;
    return new;
end
$$;
create trigger publication_is_frozen before update or delete on publication
    for each row execute function refuse_change_of_publication();

create table house_style (
    id            bigint primary key default nextval('fact_id'),
    authority     text not null,
    style         text not null,
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
create unique index house_style_current on house_style (authority) where superseded_in is null;
