-- The as-at date of a publication, by which publications of a year are ordered: until now it stood in the document only.

alter table publication add column as_at date;
alter table publication disable trigger publication_is_frozen;
update publication set as_at = (convert_from(document, 'UTF8')::jsonb #>> '{forecast,asAt}')::date;
alter table publication enable trigger publication_is_frozen;
alter table publication alter column as_at set not null;

create or replace function refuse_change_of_publication() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A publication is withdrawn, never deleted: %', old.id;
    end if;
    if old.withdrawn_in is not null
        or (new.id, new.authority, new.financial_year, new.period, new.number, new.as_at, new.document, new.sha256,
            new.published_in, new.published_at, new.published_by)
        is distinct from
           (old.id, old.authority, old.financial_year, old.period, old.number, old.as_at, old.document, old.sha256,
            old.published_in, old.published_at, old.published_by)
    then
        raise exception 'A publication is frozen: %', old.id;
    end if;
    return new;
end
$$;
