-- A price may be an assumption, until the price is published.
alter table bed_night_price add column provisional boolean not null default false;
alter table bed_night_price add constraint assumption_has_source check (not provisional or source is not null);
