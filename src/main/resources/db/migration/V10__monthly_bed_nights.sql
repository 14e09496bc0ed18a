-- The bed nights of an authority that has no records of single children: one number for each month and sector.

create table monthly_bed_nights (
    id            bigint primary key default nextval('fact_id'),
    authority     text not null,
    month         date not null check (extract(day from month) = 1),
    sector        text not null references sector,
    nights        numeric(8, 2) not null check (nights >= 0),
    source        text,
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
comment on column monthly_bed_nights.month is 'The first day of the month.';
create unique index monthly_bed_nights_current on monthly_bed_nights (authority, month, sector)
    where superseded_in is null;
