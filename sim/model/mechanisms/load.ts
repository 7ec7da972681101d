/**
 * MEC-20, load, speed, fatigue and strain. People speed up as it gets busy, up to a load of .92 (KC & Terwiesch 2009);
 * overload that lasts strains a team, which then is slower and errs more; a full house errs more at once (Kuntz et al.
 * 2014); and over a shift shortcuts grow with the hours worked, and less so after a break (Dai et al. 2015).
 */
import { minutesPerHour } from "../state/calendar.ts";
import { odds } from "./exceptions.ts";
import { parameters } from "../input/parameters.ts";

export const load = parameters("load", "MEC-20", {
  speedUp: {
    label: "step time saved at a load of .92 or more, against a load of .5 or less",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 0.3,
    source: "kc2009 (sign), assumed",
    off: 0,
  },
  kneeOdds: {
    label: "rise of the odds of an error at full load; none below a load of .925",
    unit: "ratio",
    default: 0.3,
    low: 0,
    high: 3,
    source: "kuntz2014 (where it begins; size assumed)",
    off: 0,
  },
  strainSlowdown: {
    label: "extra step time of a team under full strain",
    unit: "share",
    default: 0.06,
    low: 0,
    high: 0.3,
    source: "kc2009 (sign), assumed",
    off: 0,
  },
  strainOdds: {
    label: "rise of the odds of an error of a team under full strain",
    unit: "ratio",
    default: 0.2,
    low: 0,
    high: 2,
    source: "kc2009 (sign), assumed",
    off: 0,
  },
  fatigue: {
    label: "log odds of a shortcut that an hour of work without rest adds",
    unit: "log odds per h",
    default: 0.031,
    low: 0,
    high: 0.2,
    source: "dai2015 (compliance 43 % in the first hour, 35 % in the twelfth)",
    off: 0,
  },
  fatigueCentre: {
    label: "hours of work since the last rest at which practice is as it was measured",
    unit: "h",
    default: 2.3,
    low: 0,
    high: 8,
    source: "calibrated: mean hours at the start of a visit in the untreated baseline",
  },
  intensity: {
    label: "how much faster people tire per unit of load above .85",
    unit: "ratio",
    default: 1,
    low: 0,
    high: 5,
    source: "dai2015 (sign), assumed",
  },
  recovery: {
    label: "share of tiredness that a rest takes away",
    unit: "share",
    default: 0.7,
    low: 0,
    high: 1,
    source: "assumed",
  },
  restMinutes: {
    label: "time without a tote that is a rest",
    unit: "min",
    default: 10,
    low: 1,
    high: 120,
    source: "assumed (as the pause that resets a scanner)",
  },
});

/** Load for which step times and habits are stated: there, neither pace nor intensity changes anything. */
const usualLoad = 0.85;

/** Load from which nobody can go faster, and above which work strains. */
const fullSpeed = 0.92;

/** Load above which crowding causes errors. */
const knee = 0.925;

/** Days over which strain builds up and wears off (assumed). */
const strainDays = 10;

function clip(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function effort(load: number): number {
  return clip((load - 0.5) / (fullSpeed - 0.5));
}

/** Step time relative to that at the usual load without strain. */
export function pace(load: number, strain: number, speedUp: number, slowdown: number): number {
  return (1 + speedUp * (effort(usualLoad) - effort(load))) * (1 + slowdown * strain);
}

/** Strain 0..1 of a team on the next morning, after a day of this load and this share of overtime. */
export function nextStrain(strain: number, load: number, overtime: number): number {
  return strain + (clip((load + overtime - fullSpeed) / (1 - fullSpeed)) - strain) / strainDays;
}

/** How crowded a unit is: 0 up to the knee, 1 at full load. */
export function crowding(load: number): number {
  return clip((load - knee) / (1 - knee));
}

/** Odds of a shortcut relative to the usual, after so many minutes without rest, by how fast people tire. */
export function fatigueOdds(
  minutes: number,
  fatigue: number,
  centre: number,
  tiringBy: number,
): number {
  return odds(fatigue * (minutes / minutesPerHour - centre) * tiringBy);
}

/** How fast people tire, relative to the usual load. */
export function tiring(load: number, intensity: number): number {
  return Math.max(0, 1 + intensity * (load - usualLoad));
}
