-- The second lock, behind the checks of the service: of what belongs to one authority, the database itself shows and takes only the
-- rows of the authorities that are stated for the transaction. The service states, at the start of each transaction and up to its end:
--   bednight.authorities  codes with blanks between, * for all; unset or empty: no rows
--   bednight.person       the name under which who asks records changes
--   bednight.identity     who they are to the identity provider
-- "Force" binds the owner of the tables as well, so that a database with one role has the lock too.

create function sees_all() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('bednight.authorities', true), '') = '*'
$$;

create function sees(code text) returns boolean language sql stable parallel safe as $$
    select current_setting('bednight.authorities', true) = '*'
        or code = any (string_to_array(current_setting('bednight.authorities', true), ' '))
$$;
comment on function sees is 'Whether the rows of an authority are shown in this transaction; those of none, where all are.';

do $$
declare
    own text;
begin
    foreach own in array array['placement', 'monthly_bed_nights', 'confirmation', 'allocation', 'publication', 'house_style',
        'scenario', 'extract_mapping', 'reference_key']
    loop
        execute format('create policy of_its_authority on %I using (sees(authority)) with check (sees(authority))', own);
        execute format('comment on table %I is %L', own, 'Row security: of the authority that the row names.');
    end loop;
    foreach own in array array['placement', 'monthly_bed_nights', 'confirmation', 'allocation', 'publication', 'house_style',
        'scenario', 'scenario_run', 'extract_mapping', 'reference_key', 'change', 'audit', 'access_token', 'authority',
        'bed_night_price', 'establishment']
    loop
        execute format('alter table %I enable row level security, force row level security', own);
    end loop;
end
$$;

create policy of_its_scenario on scenario_run using (exists (select from scenario s where s.id = scenario_run.scenario));
comment on table scenario_run is 'Row security: of the authority of its scenario.';

create policy of_its_authority on change
    using (sees(authority) or recorded_by = nullif(current_setting('bednight.person', true), '')
        or starts_with(recorded_by, nullif(current_setting('bednight.person', true), '') || ' (token '))
    with check (authority is null or sees(authority));
comment on table change is 'The audit log: one row for each data version, which is one change of facts. Row security: of the authority that it names, and of who made it; those of none or several are for who sees all. The versions and their instants are everybody''s, by standing_version() and version_at().';

create policy of_its_authority on audit using (sees(authority)) with check (authority is null or sees(authority));
comment on table audit is 'The audit record. Row security: of the authority that the row names; those of none or several are for who sees all. Anybody adds such rows.';

create policy of_its_maker on access_token
    using (sees_all() or identity = nullif(current_setting('bednight.identity', true), ''));
comment on table access_token is 'Row security: of who made it, whichever authorities it is for; who sees all sees those of everybody.';

create policy written_by_its_authority on authority using (sees(code)) with check (sees(code));
create policy read_by_all on authority for select using (true);
comment on table authority is 'Row security: read by all, since names, families and populations are public and others learn from them; written by who sees the authority.';

create policy written_by_who_sees_all on bed_night_price using (sees_all()) with check (sees_all());
create policy read_by_all on bed_night_price for select using (true);
comment on table bed_night_price is 'Row security: read by all, since prices are everybody''s; written by who sees all.';

create policy written_by_who_sees_all on establishment using (sees_all()) with check (sees_all());
create policy read_by_all on establishment for select using (true);
comment on table establishment is 'Row security: read by all, as prices are; written by who sees all.';

comment on table sector is 'No row security: four codes that are part of the tables.';

-- Which data version stands, or stood, and which one last took something from the record of those before it, is the same for
-- everybody: these see all changes, and tell no more of them than that.
create function standing_version(out version bigint, out recorded_at timestamptz, out reduced bigint) returns setof record language plpgsql as $$
declare
    stated constant text := coalesce(current_setting('bednight.authorities', true), '');
begin
    perform set_config('bednight.authorities', '*', true);
    return query select c.version, c.recorded_at, (select max(r.version) from change r where r.reduces)
        from change c order by c.version desc limit 1;
    perform set_config('bednight.authorities', stated, true);
end
$$;

create function version_at(instant timestamptz, up_to bigint) returns bigint language plpgsql as $$
declare
    stated constant text := coalesce(current_setting('bednight.authorities', true), '');
    found_version bigint;
begin
    perform set_config('bednight.authorities', '*', true);
    select coalesce(max(c.version), 0) into found_version from change c where c.recorded_at <= instant and c.version <= up_to;
    perform set_config('bednight.authorities', stated, true);
    return found_version;
end
$$;

-- A row of the audit record follows the one before, whoever adds it and whichever rows they see.
create or replace function chain_audit() returns trigger language plpgsql as $$
declare
    stated constant text := coalesce(current_setting('bednight.authorities', true), '');
    last record;
begin
    -- One writer after another, up to the end of the transaction, so that no two rows follow the same one.
    perform pg_advisory_xact_lock(7090183558108834164);
    perform set_config('bednight.authorities', '*', true);
    select number, hash into last from audit order by number desc limit 1;
    perform set_config('bednight.authorities', stated, true);
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

do $$
begin
    execute format('alter function chain_audit() set search_path = %I, pg_temp', current_schema());
end
$$;
