-- Grants the role as which the service runs what it needs of the tables, all of which belong to the role that migrates: of the
-- audit record, to add rows and to read them. Nothing where both are one role.
do $$
declare
    application constant text := '${application}';
    own record;
begin
    if application in ('', current_user) then
        return;
    end if;
    if not has_schema_privilege(application, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), application);
    end if;
    for own in
        select relname, relkind from pg_class
        where relnamespace = to_regnamespace(quote_ident(current_schema())) and pg_get_userbyid(relowner) = current_user
            and relkind in ('r', 'S') and relname <> 'flyway_schema_history'
    loop
        if own.relkind = 'S' then
            execute format('grant usage, select on sequence %I to %I', own.relname, application);
        elsif own.relname = 'audit' then
            execute format('revoke all on %I from %I', own.relname, application);
            execute format('grant select, insert (person, identity, action, authority, object, data_version, digest, address) on %I to %I',
                own.relname, application);
        else
            execute format('grant select, insert, update, delete on %I to %I', own.relname, application);
        end if;
    end loop;
end
$$;
