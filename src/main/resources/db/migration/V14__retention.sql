-- After some years, or because a child's record is to be erased, placements are reduced to what nights and lengths of stay are
-- counted from. This alters rows in place, in all their versions, so that none says any more whose they were.

alter table placement add column reduced_in bigint references change;
comment on column placement.reduced_in is 'The change that took from the row all that spoke of a child; null: none has.';
alter table placement add constraint reduced_to_nights
    check (reduced_in is null or (establishment is null and looked_after_status is null));
create index placement_reduced on placement (authority, start_date) where reduced_in is not null;

alter table placement add column day_order integer;
comment on column placement.day_order is 'Which of the authority''s episodes of one day of admission comes first, as their references said before some of them were reduced; null: the references say it, after those that have a number.';
create index placement_in_order on placement (authority, episode) where day_order is not null;

alter table change add column reduces boolean not null default false;
comment on column change.reduces is 'Whether it altered rows of earlier versions, so that what is held of these in memory has to go.';
create index change_reduces on change (version) where reduces;
