/**
 * PostgreSQL's tables and the statements that change them. A batch of new reports is one statement with one
 * parameter, so one round trip and one fsync; its parts see the tables as they were before the batch.
 */

/** Any number that no other program uses: "vereda" in letters of a phone. One process per database holds it. */
export const LOCK_KEY = 837332

/** `collate "C"`: names sort by code point, and a prefix is a range. Views are unlogged: a cache needs no fsync. */
export const SCHEMA = `
create schema if not exists vereda;
set search_path = vereda;
create table if not exists fact(name text primary key, value text not null);
create table if not exists counter(name text primary key, n bigint not null);
create table if not exists tally(state text, key text, n bigint not null, primary key(state, key));
create table if not exists chain(
  journey text collate "C", device text collate "C", held bigint not null, last bigint not null, last_id text not null,
  primary key(journey, device));
create table if not exists report(
  pos bigint primary key, id text collate "C" not null unique, journey text collate "C" not null,
  device text collate "C" not null, seq bigint not null, prev text collate "C", kind text not null,
  about text collate "C", known text not null, received text not null, state text not null, awaits text collate "C",
  tally text not null, problems text not null, subjects text not null, body text not null);
create index if not exists report_chain on report(journey, device, seq);
create index if not exists report_prev on report(prev) where prev is not null;
create index if not exists report_about on report(about) where about is not null;
create index if not exists report_waiting on report(awaits) where state = 'waiting';
create index if not exists report_refused on report(pos) where state = 'refused';
create table if not exists subject(
  subject bigint generated always as identity primary key, name text collate "C" not null unique,
  stamp bigint not null, rows bigint not null) with (fillfactor = 80);
create table if not exists subject_row(subject bigint, pos bigint, primary key(subject, pos));
create index if not exists subject_row_pos on subject_row(pos);
create table if not exists reject(
  pos bigint generated always as identity primary key, hash text not null unique, code text not null,
  problems text not null, text text not null, received text not null);
create unlogged table if not exists view(
  name text collate "C", subject text collate "C", stamp bigint not null, value text not null,
  primary key(name, subject));
insert into counter values('stamp', 0) on conflict do nothing;
insert into fact values('store.schema', '1') on conflict do nothing;`

const STAMPED = "stamped as (update counter set n = n + 1 where name = 'stamp' returning n)"

const TALLY = `insert into tally as t select state, key, sum(n) from counted group by state, key
  on conflict(state, key) do update set n = t.n + excluded.n`

/** $1: JSON array of reports in order. A report whose id is there is left as it is. */
export const ADD = `
with given as (
  select * from json_to_recordset($1::json) as g(nth int, id text, journey text, device text, seq bigint, prev text,
    kind text, about text, known text, received text, state text, awaits text, tally text, problems text,
    subjects text, body text)
), ${STAMPED}, firsts as (select distinct on (id) * from given order by id, nth
), newest as (select coalesce(max(pos), 0) as pos from report
), added as (
  insert into report(pos, id, journey, device, seq, prev, kind, about, known, received, state, awaits, tally,
    problems, subjects, body)
  select newest.pos + row_number() over (order by nth), f.id, f.journey, f.device, f.seq, f.prev, f.kind, f.about,
    f.known, f.received, f.state, f.awaits, f.tally, f.problems, f.subjects, f.body
  from firsts f cross join newest where not exists (select 1 from report r where r.id = f.id)
  returning pos, id, journey, device, seq, state, tally, subjects
), numbered as (
  select a.*, exists (
    select 1 from report r where r.journey = a.journey and r.device = a.device and r.seq = a.seq) as known_number
  from added a
), lengthened as (
  insert into chain as c select journey, device, count(distinct seq) filter (where not known_number), max(seq),
    (array_agg(id order by seq desc, pos))[1] from numbered group by journey, device
  on conflict(journey, device) do update set held = c.held + excluded.held, last = greatest(c.last, excluded.last),
    last_id = case when excluded.last > c.last then excluded.last_id else c.last_id end
), placed as (
  select distinct a.pos, s.name collate "C" as name
  from added a cross join lateral json_array_elements_text(a.subjects::json) as s(name) where a.state = 'applied'
), touched as (
  insert into subject as s(name, stamp, rows)
  select name, (select n from stamped), count(*) from placed group by name
  on conflict(name) do update set stamp = excluded.stamp, rows = s.rows + excluded.rows returning subject, name
), joined as (
  insert into subject_row select t.subject, p.pos from placed p join touched t using (name)
), counted as (select state, tally as key, 1 as n from added)
${TALLY}`

/** $1: JSON array of standings, one per report. Answers with the ids of the reports that are there. */
export const RESTAND = `
with given as (
  select * from json_to_recordset($1::json) as g(id text, state text, awaits text, tally text, problems text,
    subjects text)
), ${STAMPED}, was as (
  select r.pos, r.id, r.state, r.tally from report r join given g on g.id = r.id
), now_placed as (
  select distinct w.pos, s.name collate "C" as name from given g join was w on w.id = g.id
  cross join lateral json_array_elements_text(g.subjects::json) as s(name) where g.state = 'applied'
), was_placed as (
  select sr.subject, sr.pos, s.name from was w join subject_row sr on sr.pos = w.pos join subject s using (subject)
), moved as (
  update report r set state = g.state, awaits = g.awaits, tally = g.tally, problems = g.problems,
    subjects = g.subjects from given g where r.id = g.id returning r.id
), shifts as (
  select name, 1 as n from now_placed union all select name, -1 from was_placed
), touched as (
  insert into subject as s(name, stamp, rows) select name, (select n from stamped), sum(n) from shifts group by name
  on conflict(name) do update set stamp = excluded.stamp, rows = s.rows + excluded.rows returning subject, name
), left_subjects as (
  delete from subject_row sr using was_placed w where sr.subject = w.subject and sr.pos = w.pos
    and not exists (select 1 from now_placed p where p.pos = w.pos and p.name = w.name)
), joined as (
  insert into subject_row select t.subject, p.pos from now_placed p join touched t using (name)
  where not exists (select 1 from was_placed w where w.pos = p.pos and w.name = p.name)
), counted as (
  select state, tally as key, -1 as n from was union all
  select g.state, g.tally, 1 from given g join was w on w.id = g.id
), tallied as (${TALLY})
select id from moved`

/** $1: JSON array of what is left of reports. Answers with the ids of those that are there. */
export const ERASE = `update report r set body = g.body
  from json_to_recordset($1::json) as g(id text, body text) where r.id = g.id returning r.id`

/** The same of rejects. */
export const CLEAR = `update reject r set problems = g.problems, text = g.text
  from json_to_recordset($1::json) as g(hash text, problems text, text text) where r.hash = g.hash`

/** Tables written anew: an update leaves the old row in its file until somebody needs the room. */
export const SCRUB = ['truncate vereda.view', 'vacuum full vereda.report', 'vacuum full vereda.reject']

/** $1: JSON array of rejects in order. */
export const REJECT = `
with given as (
  select * from json_to_recordset($1::json) as g(nth int, hash text, code text, problems text, text text, received text)
), firsts as (select distinct on (hash) * from given order by hash, nth
), added as (
  insert into reject(hash, code, problems, text, received)
  select f.hash, f.code, f.problems, f.text, f.received from firsts f
  where not exists (select 1 from reject r where r.hash = f.hash) order by nth returning code
), counted as (select 'rejected' as state, code as key, 1 as n from added)
${TALLY}`

export const SET_FACT = 'insert into fact values($1, $2) on conflict(name) do update set value = excluded.value'

/** $1: JSON array of kept views, one per name and subject. */
export const KEEP_VIEWS = `insert into vereda.view as v
  select name, subject, stamp, value
  from json_to_recordset($1::json) as g(name text, subject text, stamp bigint, value text)
  on conflict(name, subject) do update set stamp = excluded.stamp, value = excluded.value
  where excluded.stamp >= v.stamp`
