-- What readers are told of a version: amended withdrawals, standing corrections, notes by language, weights by unit.

-- When the notice of a withdrawal was last changed; null: never since it was withdrawn.
alter table listing add column withdrawn_amended_at text;

-- What readers of an edition are told besides its text, as JSON, frozen with it: see EditionNotices.
alter table edition add column notices text not null default '{}';

-- How much the change of one language version matters; null: as much as its release says.
alter table release_edition add column weight text;
-- How much the changes of single units matter, as p2=CORRECTION p7=MINOR.
alter table release_edition add column unit_weights text not null default '';
-- The notes in other languages than the canonical one, as JSON: {"ja": "…"}.
alter table release_act add column notes text not null default '{}';
