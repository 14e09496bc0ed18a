-- The audit record: who did what, when, with which file and from where. Rows are added and never altered, and each holds the
-- hash of what it says and of the row before, so that one that was altered or is missing shows. The database itself numbers
-- them, says when, and works out the hash; the service's role may add rows and read them (afterMigrate.sql), nothing else.

create table audit (
    number       bigint primary key,
    recorded_at  timestamptz not null,
    person       text not null check (person <> ''),
    identity     text check (identity <> ''),
    action       text not null check (action <> ''),
    authority    text check (authority <> ''),
    object       text check (object <> ''),
    data_version bigint,
    digest       text check (digest ~ '^[0-9a-f]{64}$'),
    address      text check (address <> ''),
    hash         text not null,
    check (strpos(concat(person, identity, action, authority, object, address), chr(10)) = 0)
);
comment on column audit.person is 'The name of who did it, as recorded_by has it.';
comment on column audit.identity is 'Who they are to the identity provider; null where nobody signs in.';
comment on column audit.object is 'What it was done to: the name of a publication, an access token, or an operation; never of a child.';
comment on column audit.data_version is 'The line of the table change that says more of a change.';
comment on column audit.digest is 'SHA-256 of the file that was imported.';
comment on column audit.hash is 'SHA-256 of the hash of the row before, or 64 zeros, and of the columns before this one in their order, each with a line end (U+000A); an empty line for null.';
create index audit_recorded_at on audit (recorded_at);
create index audit_authority on audit (authority, number);

create function chain_audit() returns trigger language plpgsql as $$
declare
    last record;
begin
    -- One writer after another, up to the end of the transaction, so that no two rows follow the same one.
    perform pg_advisory_xact_lock(7090183558108834164);
    select number, hash into last from audit order by number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.recorded_at := clock_timestamp();
    new.hash := encode(sha256(convert_to(concat(
        coalesce(last.hash, repeat('0', 64)), chr(10),
        new.number, chr(10),
        to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), chr(10),
        new.person, chr(10),
        new.identity, chr(10),
        new.action, chr(10),
        new.authority, chr(10),
        new.object, chr(10),
        new.data_version, chr(10),
        new.digest, chr(10),
        new.address, chr(10)), 'UTF8')), 'hex');
    return new;
end
$$;
create trigger audit_is_chained before insert on audit for each row execute function chain_audit();

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit record is added to, never altered';
end
$$;
create trigger audit_is_kept before update or delete on audit for each row execute function refuse_change_of_audit();
create trigger audit_is_kept_whole before truncate on audit for each statement execute function refuse_change_of_audit();

-- A temporary table of the same name does not stand in for it.
do $$
begin
    execute format('alter function chain_audit() set search_path = %I, pg_temp', current_schema());
end
$$;
