-- The deadlines of all laws once more, in the arithmetic of PostgreSQL, so that two programs that share no line can be
-- compared. "Reading" marks what no text settles: the reading taken and the text it starts from.

create table holiday (place text, day date, primary key (place, day));

-- `extends`: 'longest' gives the whole period from the start of the clock, 'chosen' lets the controller name the day,
-- 'again' counts `working_days` once more from the first due day. `notice_from`: null for the first due day.
-- `clock`: what can move it. `refusal`: by which due day a refusal must be told.
create table rule (
  regime text primary key,
  span interval,
  working_days int,
  rolls boolean not null default false,
  extends text check (extends in ('longest', 'chosen', 'again')),
  longest interval,
  needs_reasons boolean not null default true,
  notice_from text check (notice_from in ('receipt', 'letter')),
  clock text not null default 'receipt' check (clock in ('receipt', 'confirmation', 'eu', 'uk', 'fee', 'particulars')),
  ack_days int,
  ack_working_days int,
  refusal text check (refusal in ('first', 'extended')),
  national_holidays_only boolean not null default false,
  closed_at_new_year boolean not null default false,
  elsewhere interval
);

insert into rule (regime, span, rolls, extends, longest, clock, refusal) values
  ('eu-gdpr', '1 month', true, 'longest', '3 months', 'eu', 'first'),
  ('uk-gdpr', '1 month', true, 'longest', '3 months', 'uk', 'extended');

insert into rule (regime, span) values
  ('default-30d', '30 days'), ('ca-qc-law25', '30 days'), ('th-pdpa', '30 days'), ('tr-kvkk', '30 days'),
  ('il-ppl', '30 days'), ('br-lgpd', '15 days'), ('br-lgpd-simplified', '0 days'), ('jp-appi-practical', '14 days'),
  ('kr-pipa', '10 days'), ('in-dpdp-grievance', '90 days'), ('us-ct-consent-revocation', '15 days'),
  ('us-ri-consent-revocation', '15 days'),
  ('vn-decree13-72h', '72 hours'), ('us-va-appeal', '60 days'), ('us-ct-appeal', '60 days'),
  ('us-tx-appeal', '60 days'), ('us-or-appeal', '45 days'), ('us-nj-appeal', '45 days'),
  ('us-ca-minor-removal', null);

insert into rule (regime, span, clock) values ('policy-30d-from-confirmation', '30 days', 'confirmation');
insert into rule (regime, span, elsewhere) values ('us-ca-shine-the-light', '30 days', '150 days');
insert into rule (regime, ack_days) values ('uk-complaint-ack', 29);
insert into rule (regime, span, rolls) values ('au-app-agency', '30 days', true), ('au-app-org', '30 days', true);

insert into rule (regime, span, extends, longest)
select 'us-' || state, '45 days', 'longest', '90 days'
from unnest('{va,co,ct,ut,tx,de,mt,or,nj,mn,md,tn,in,ky,ne,nh,ri}'::text[]) as state;
update rule set refusal = 'first' where regime = 'us-va';

insert into rule (regime, span, extends, longest) values
  ('us-ia', '90 days', 'longest', '135 days'), ('us-fl', '45 days', 'longest', '60 days'),
  ('us-co-appeal', '45 days', 'longest', '105 days'), ('us-mn-appeal', '45 days', 'longest', '105 days'),
  ('sa-pdpl', '30 days', 'longest', '60 days'), ('ae-difc', '1 month', 'longest', '3 months'),
  ('ae-adgm', '2 months', 'longest', '3 months');

insert into rule (regime, span, extends, longest, ack_working_days, national_holidays_only) values
  ('us-ca-ccpa', '45 days', 'longest', '90 days', 10, true),
  ('vn-pdpl-access', '10 days', 'longest', '20 days', 2, false),
  ('vn-pdpl-access-3p', '15 days', 'longest', '25 days', 2, false),
  ('vn-pdpl-withdraw', '15 days', 'longest', '30 days', 2, false),
  ('vn-pdpl-withdraw-3p', '20 days', 'longest', '35 days', 2, false),
  ('vn-pdpl-erase', '20 days', 'longest', '40 days', 2, false),
  ('vn-pdpl-erase-3p', '30 days', 'longest', '50 days', 2, false);

insert into rule (regime, span, extends, longest, notice_from, clock) values
  ('ca-pipeda', '30 days', 'longest', '60 days', 'letter', 'receipt'),
  ('za-paia', '30 days', 'longest', '60 days', 'receipt', 'particulars');

-- Switzerland (DPO Art. 18(2)) and Singapore (Regulations 2021 reg. 5) ask for the day by which the answer comes and
-- for no reasons. Reading: where a law was not read on this point, reasons are needed: without them the earlier day
-- stays.
insert into rule (regime, span, extends, needs_reasons, clock) values
  ('ch-fadp', '30 days', 'chosen', false, 'fee'), ('sg-pdpa', '30 days', 'chosen', false, 'receipt');

insert into rule (regime, working_days, extends, national_holidays_only, closed_at_new_year) values
  ('us-ca-ccpa-optout', 15, null, true, false), ('cn-pipl-15wd', 15, null, false, false),
  ('nz-privacy', 20, 'chosen', true, true), ('control-working-days-15', 15, 'again', false, false);

create type calendar as (place text, holidays date[], workdays date[], closed_at_new_year boolean);
create type last_day as (day date, paused int);

create type clock_state as (
  start_on date,
  pauses datemultirange,
  identity_since date,
  authority_since date,
  clarification_since date,
  waiting text[],
  reflected boolean,
  accepted boolean,
  until date,
  refusal text
);

create function day_of(written text, zone text) returns date language sql immutable return
  case when written like '%T%' then (written::timestamptz at time zone zone)::date else written::date end;

create function holiday_place(written jsonb, r rule) returns text language sql immutable return
  case when r.national_holidays_only then split_part(written ->> 'holidays_country', '-', 1)
    else written ->> 'holidays_country' end;

-- The places whose holidays a law of these cases looks at.
create function holiday_places(cases jsonb) returns setof text language sql stable as $$
  select distinct holiday_place(written, r)
  from jsonb_array_elements(cases) as written join rule r on r.regime = written ->> 'regime'
  where (r.rolls or coalesce(r.working_days, r.ack_working_days) > 0) and holiday_place(written, r) is not null
$$;

create function days_in(written jsonb) returns date[] language sql immutable return
  coalesce((select array_agg(day::date) from jsonb_array_elements_text(written) as day), '{}');

-- Reading: a make-up day (State Council calendar) is worked whatever else it is.
create function is_worked(tried date, c calendar) returns boolean language sql stable return
  tried = any (c.workdays) or not (
    extract(isodow from tried) > 5
    or tried = any (c.holidays)
    or exists (select from holiday where place = c.place and day = tried)
    or (c.closed_at_new_year and (to_char(tried, 'MMDD') >= '1225' or to_char(tried, 'MMDD') <= '0115'))
  );

create function working_day_after(start date, count int, c calendar) returns date language sql stable as $$
  select tried::date from generate_series(start + 1, start + 3 * count + 100, interval '1 day') as tried
  where is_worked(tried::date, c) order by tried offset count - 1 limit 1
$$;

create function rolled(day date, r rule, c calendar) returns date language sql stable return
  case when r.rolls and not is_worked(day, c) then working_day_after(day, 1, c) else day end;

-- Reading (EDPB Guidelines 01/2022, para. 159; UK GDPR Art. 12A(5)): a pause that begins after the last day, as the
-- earlier pauses left it, comes too late to move it. A question in the extended time moves the extended day alone.
create function moved(counted date, pauses datemultirange, r rule, c calendar) returns last_day language plpgsql as $$
declare
  pause daterange;
  paused int := 0;
begin
  for pause in select unnest(pauses) loop
    exit when lower(pause) > rolled(counted + paused, r, c);
    paused := paused + (upper(pause) - lower(pause));
  end loop;
  return (rolled(counted + paused, r, c), paused);
end $$;

-- A day on or before the start is not left out: UK GDPR Art. 12A(5) as read, both end days being out.
create function pauses_since(s clock_state, r rule) returns datemultirange language sql immutable return
  s.pauses * datemultirange(daterange(s.start_on + (r.clock = 'uk')::int, null));

create function first_day(written jsonb, s clock_state, r rule, c calendar) returns last_day language sql stable return
  case
    when r.working_days is not null then (working_day_after(s.start_on, r.working_days, c), 0)::last_day
    when r.regime = 'us-ca-shine-the-light' and written #>> '{options,designated_address}' = 'false'
      then ((s.start_on + r.elsewhere)::date, 0)::last_day
    when r.span = interval '72 hours' and written ->> 'received' like '%T%'
      then ((((written ->> 'received')::timestamptz + r.span) at time zone (written ->> 'timezone'))::date, 0)::last_day
    else moved((s.start_on + r.span)::date, pauses_since(s, r), r, c)
  end;

-- Reading (PIPEDA s. 8(4), 30 days at most; GDPR Art. 12(3), up to two months): a controller may name a day before the
-- longest one, which then binds: it was told to the person, and nobody takes longer than they said. A day not later
-- than the first due day leaves that one standing, whatever the law.
create function extended_day(first date, s clock_state, r rule, c calendar) returns date language plpgsql as $$
declare
  longest date;
begin
  if s.until <= first then return first; end if;
  if r.extends = 'chosen' then return s.until; end if;
  longest := case r.extends
    when 'again' then working_day_after(first, r.working_days, c)
    else (moved((s.start_on + r.longest)::date, pauses_since(s, r), r, c)).day
  end;
  return least(s.until, longest);
end $$;

-- Reading (UK GDPR Art. 12A(2), "the latest of"): of two missing answers, the one asked for first names the status.
create function status_of(s clock_state) returns text language sql immutable return
  coalesce(
    replace(s.waiting[1], 'awaiting_authority', 'awaiting_identity'),
    case when s.start_on is null then 'not_started' end,
    case when coalesce(s.identity_since, s.authority_since, s.clarification_since) is not null then 'paused' end
  );

-- Reading (GDPR Arts 7(3) and 21(3), 11 CCR 7026(d)): these are done without knowing who asks and without particulars
-- or a fee, so that no question stops their clock.
create function stops_for_no_question(asked text) returns boolean language sql immutable return
  replace(asked, '_', '-') in ('marketing-objection', 'withdraw-consent', 'withdrawal', 'opt-out', 'opt-out-sale',
    'limit', 'limit-sensitive', 'complaint', 'grievance', 'appeal');

create function notice_limit(written jsonb, received date, s clock_state, r rule, c calendar) returns date
language sql stable return
  case
    when r.notice_from = 'letter' then coalesce((written #>> '{options,request_date}')::date, received) + 30
    when r.notice_from = 'receipt' then received + 30
    when status_of(s) is null then (first_day(written, s, r, c)).day
  end;

-- Refused where the law has none, where it is late, where the law requires reasons and none are given. A notice during
-- a pause is in time, and a second one after one that counted is ignored. Readings: one that was refused uses nothing
-- up; a notice that must name the day (Privacy Act 2020 s. 48, DPO Art. 18(2)) says nothing without it.
create function after_notice(written jsonb, notice jsonb, told date, received date, s clock_state, r rule, c calendar)
returns clock_state language plpgsql as $$
begin
  if s.accepted then return s; end if;
  s.refusal := case
    when r.extends is null then 'not_allowed_by_regime'
    when told > notice_limit(written, received, s, r, c) then 'after_first_deadline'
    when r.needs_reasons and (notice ->> 'reasons') is distinct from 'true' then 'no_reasons'
    when r.extends = 'chosen' and (notice ->> 'until') is null then 'no_reasons'
  end;
  s.accepted := s.refusal is null;
  if s.accepted then s.until := (notice ->> 'until')::date; end if;
  return s;
end $$;

-- Reading (GDPR Art. 12(3), UK GDPR Art. 12A(1)): a limit that was missed stays missed, so a
-- question put after the last day changes nothing.
create function is_too_late(written jsonb, asked date, s clock_state, r rule, c calendar) returns boolean
language plpgsql as $$
declare
  first date;
begin
  if status_of(s) is not null then return false; end if;
  first := (first_day(written, s, r, c)).day;
  return asked > case when s.accepted then extended_day(first, s, r, c) else first end;
end $$;

create function after_question(written jsonb, event jsonb, asked date, s clock_state, r rule, c calendar)
returns clock_state language plpgsql as $$
declare
  kind text := event ->> 'type';
  awaited text := case kind when 'identity_requested' then 'awaiting_identity'
    when 'authority_requested' then 'awaiting_authority' when 'fee_requested' then 'awaiting_fee' else 'not_started' end;
begin
  if stops_for_no_question(written ->> 'right') or is_too_late(written, asked, s, r, c) then
    return s;
  end if;
  if r.clock = 'eu' and (event ->> 'undue_delay') is distinct from 'true' then
    if kind = 'identity_requested' then s.identity_since := coalesce(s.identity_since, asked); end if;
    if kind = 'authority_requested' then s.authority_since := coalesce(s.authority_since, asked); end if;
    if kind = 'clarification_requested' then s.clarification_since := coalesce(s.clarification_since, asked); end if;
  elsif r.clock = 'uk' and kind = 'clarification_requested' and written ->> 'right' in ('access', 'know') then
    s.clarification_since := coalesce(s.clarification_since, asked);
  elsif (r.clock = 'uk' and kind in ('identity_requested', 'authority_requested', 'fee_requested')
      or r.clock = 'particulars' and kind = 'particulars_requested') and awaited <> all (s.waiting) then
    s.waiting := s.waiting || awaited;
  -- Reading (DPO Art. 19(3)): the ten days of reflection run once, from the first announcement.
  elsif r.clock = 'fee' and kind = 'fee_requested' and not s.reflected then
    s.start_on := asked + 10;
    s.reflected := true;
  end if;
  return s;
end $$;

create function after_answer(kind text, arrived date, s clock_state, r rule) returns clock_state
language plpgsql as $$
declare
  awaited text := case kind when 'identity_verified' then 'awaiting_identity' when 'authority_shown' then 'awaiting_authority' when 'fee_paid' then 'awaiting_fee'
    when 'request_completed' then 'not_started' end;
begin
  if awaited = any (s.waiting) then
    s.waiting := array_remove(s.waiting, awaited);
    s.start_on := greatest(s.start_on, arrived);
  end if;
  if kind = 'identity_verified' and s.identity_since is not null then
    s.pauses := s.pauses + datemultirange(daterange(s.identity_since, arrived));
    s.identity_since := null;
  elsif kind = 'authority_shown' and s.authority_since is not null then
    s.pauses := s.pauses + datemultirange(daterange(s.authority_since, arrived));
    s.authority_since := null;
  elsif kind = 'clarification_received' and s.clarification_since is not null then
    s.pauses := s.pauses + datemultirange(daterange(s.clarification_since, arrived + (r.clock = 'uk')::int));
    s.clarification_since := null;
  end if;
  return s;
end $$;

-- Events of one case count in the order of their hours, or, written as days, of their days and then as listed.
create function state_after(written jsonb, received date, r rule, c calendar) returns clock_state
language plpgsql as $$
declare
  s clock_state;
  event jsonb;
  happened date;
begin
  s.start_on := case when r.clock <> 'confirmation' then received end;
  s.pauses := '{}';
  s.waiting := '{}';
  s.reflected := false;
  for event, happened in
    select e.value, day_of(e.value ->> 'at', written ->> 'timezone')
    from jsonb_array_elements(written -> 'events') with ordinality as e(value, place)
    order by (e.value ->> 'at')::timestamptz, e.place
  loop
    if event ->> 'type' = 'extension_notified' then
      s := after_notice(written, event, happened, received, s, r, c);
    elsif event ->> 'type' = 'email_confirmed' then
      s.start_on := coalesce(s.start_on, happened);
    elsif event ->> 'type' like '%requested' then
      s := after_question(written, event, happened, s, r, c);
    else
      s := after_answer(event ->> 'type', happened, s, r);
    end if;
  end loop;
  return s;
end $$;

-- The limit in hours (Vietnam's Decree 13) runs from the instant and is written in UTC.
create function due_instant(written jsonb, r rule) returns text language sql stable return
  case when r.span = interval '72 hours' and written ->> 'received' like '%T%' then
    to_char(((written ->> 'received')::timestamptz + r.span) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end;

create function answer(written jsonb) returns jsonb language plpgsql as $$
declare
  r rule;
  c calendar;
  s clock_state;
  received date := day_of(written ->> 'received', written ->> 'timezone');
  first last_day;
  extended date;
  status text;
begin
  select * into strict r from rule where regime = written ->> 'regime';
  c := (
    holiday_place(written, r),
    days_in(written -> 'extra_holidays'), days_in(written -> 'extra_workdays'), r.closed_at_new_year
  );
  s := state_after(written, received, r, c);
  status := status_of(s);
  if status is null and coalesce(r.span::text, r.working_days::text) is not null then
    first := first_day(written, s, r, c);
    if s.accepted then extended := extended_day(first.day, s, r, c); end if;
  end if;
  return jsonb_build_object('id', written -> 'id', 'due', first.day)
    || jsonb_strip_nulls(jsonb_build_object(
      'status', status,
      'due_at', due_instant(written, r),
      'ack_due', coalesce(received + r.ack_days, working_day_after(received, r.ack_working_days, c)),
      'extension_notice_due', case when r.extends is not null then notice_limit(written, received, s, r, c) end,
      'refusal_notice_due', case r.refusal when 'first' then first.day
        when 'extended' then coalesce(extended, first.day) end,
      'paused_days', nullif(first.paused, 0),
      -- PAIA s. 56(1): the period has started once, when the request was complete, and nothing was started afresh.
      'clock_start', case when r.clock in ('uk', 'fee') then nullif(s.start_on, received) end
    ))
    || case
      when s.accepted then jsonb_build_object('extension_accepted', true, 'extended_due', extended)
      when s.refusal is not null then
        jsonb_build_object('extension_accepted', false, 'extension_refusal', s.refusal, 'extended_due', null)
      else '{}'
    end;
end $$;
