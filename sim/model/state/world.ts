/**
 * The state of one replication: agents, totes, jobs and the log, all in columns, so that a snapshot is a copy and a fork
 * is bit-identical to a replication from the start. Mechanisms are plain functions over a World.
 */
import {
  Columns,
  Draws,
  EventSet,
  masterKey,
  replicationKey,
  WaitingLines,
} from "../../kernel/index.ts";
import type { Part } from "../../kernel/index.ts";
import { AssistState } from "./assist-state.ts";
import { minutesPerDay, wavesPerDay } from "./calendar.ts";
import type { Deployment, FailureMode } from "../input/catalogue.ts";
import {
  classes,
  uses,
  asidePlaces,
  coePlaces,
  returnRing,
  Scalar,
  scalarCount,
  planCount,
} from "./codes.ts";
import { ConflictState } from "./conflict-state.ts";
import { counterCount, dayCounterCount, leadBins } from "./ledger.ts";
import { layers, traitsPerLayer } from "../mechanisms/climate.ts";
import { steps } from "../mechanisms/practice.ts";
import { causes } from "../mechanisms/sop.ts";
import { PeopleState } from "./people-state.ts";
import { OfficeState } from "./office-state.ts";
import { DeploymentState } from "./deployment-state.ts";
import { createPools, freeAll, jobCapacity, toteCapacity } from "./pools.ts";
import { FlowLog } from "./flow-log.ts";
import { HandOffState } from "./hand-off-state.ts";
import type { VisitLog } from "./visit-log.ts";
import { purposes } from "./purposes.ts";
import { RhythmState } from "./rhythm-state.ts";
import type { Settings } from "../input/registry.ts";
import { statedValue } from "../input/stated.ts";
import { ResourceState } from "./resource-state.ts";
import { executiveCount, type OrganisationScenario, type UnitKind } from "../input/scenario.ts";
import { RolesState } from "./roles-state.ts";
import { SettingsInForce } from "../input/settings.ts";
import { type Sites, sitesOf, streamPlaces } from "./sites.ts";

export interface Catalogues {
  failures: readonly FailureMode[];
  deployments: readonly Deployment[];
}

export class World implements Part {
  readonly scenario: OrganisationScenario;
  readonly catalogues: Catalogues;
  readonly inForce: SettingsInForce;
  readonly settings: Settings;
  readonly draws: Draws;
  readonly columns = new Columns();
  readonly events: EventSet;
  /** Totes wait: demand of stream and class, queue of unit and class, private queue of a worker. */
  readonly lines: WaitingLines;
  /** Jobs wait: urgent and ordinary line of each manager, the executives' inbox, what managers do if time is left. */
  readonly inbox: WaitingLines;
  /** Idle workers of each unit. */
  readonly idle: WaitingLines;

  // shape of the organisation, fixed
  readonly units: number;
  readonly workers: number;
  readonly kind: readonly UnitKind[];
  readonly workerUnit: Int32Array;
  readonly firstWorker: Int32Array;
  readonly sites: Sites;
  readonly streamPlaces: number;
  readonly pilot: number;
  readonly linesPerTote: number;
  readonly cycleMinutes: number;
  readonly cycles: number;
  readonly decisionCycle: number;

  // event subjects
  readonly subjectWorker: number;
  readonly subjectManager: number;
  readonly subjectAside: number;
  readonly subjectCoe: number;
  readonly subjectExecutive: number;
  readonly subjectNeed: number;
  readonly subjectWave: number;

  readonly scalars: Float64Array;
  readonly plan: Int32Array;

  // totes
  toteId!: Int32Array;
  toteClass!: Int32Array;
  toteStream!: Int32Array;
  toteStage!: Int32Array;
  toteFlags!: Int32Array;
  toteDefects!: Int32Array;
  toteInterruptions!: Int32Array;
  toteExceptions!: Int32Array;
  toteNextException!: Int32Array;
  toteIgnored!: Int32Array;
  toteStageDefects!: Int32Array;
  toteEnding!: Int32Array;
  toteFree!: Int32Array;
  /** Lines spoiled by accepted wrong outputs of AI, and share of the visit done with AI inside its frontier. */
  toteAiWrong!: Int32Array;
  toteAssisted!: Float64Array;
  toteArrival!: Float64Array;
  toteBase!: Float64Array;
  toteDone!: Float64Array;
  toteHand!: Float64Array;
  toteSegment!: Float64Array;
  /** Chance that a line of the visit goes wrong by itself, as its errors were planned. */
  toteErrorChance!: Float64Array;
  toteOwed!: Float64Array;

  // workers
  readonly doing: Int32Array;
  readonly workerTote: Int32Array;
  readonly lastClass: Int32Array;
  readonly ending: Int32Array;
  readonly version: Int32Array;
  readonly toolLife: Int32Array;
  readonly contradicted: Int32Array;
  readonly visitsDone: Int32Array;
  /** Totes set aside, of each worker; their places follow. */
  readonly aside: Int32Array;
  readonly asideTote: Int32Array;
  readonly asideState: Int32Array;
  readonly asideSerial: Int32Array;
  readonly asideCause: Int32Array;
  readonly asideSince: Float64Array;
  readonly asideAsked: Float64Array;
  readonly since: Float64Array;
  readonly spend: Float64Array;
  readonly experience: Float64Array;
  readonly unlearn: Float64Array;
  readonly trained: Float64Array;
  readonly owedTraining: Float64Array;
  /** Training in use right after it, and minutes of onboarding still to come. */
  readonly taught: Float64Array;
  readonly onboardingLeft: Float64Array;
  readonly coachingLeft: Float64Array;
  readonly toolAge: Float64Array;
  readonly toolLeft: Float64Array;
  readonly toolUsed: Float64Array;
  /** Hazard left until a worker next thinks of reporting a failure. */
  readonly toolPatience: Float64Array;
  /** Minutes of hand keying still to come after a failure, over as many visits as they last. */
  readonly handLeft: Float64Array;
  /** Shortcut share per worker and step. */
  readonly x: Float64Array;
  /** Sum of a worker's shortcut shares over the steps. */
  readonly shortcuts: Float64Array;

  // units and their managers
  readonly wip: Int32Array;
  readonly busy: Int32Array;
  readonly absent: Int32Array;
  readonly sopVersion: Int32Array;
  readonly reports: Int32Array;
  readonly causeInWork: Int32Array;
  readonly managerJob: Int32Array;
  readonly believed: Int32Array;
  readonly managerContradicted: Int32Array;
  readonly regime: Int32Array;
  readonly returns: Int32Array;
  readonly managerSince: Float64Array;
  readonly managerTrained: Float64Array;
  readonly managerOwed: Float64Array;
  readonly unitLoad: Float64Array;
  readonly loadSince: Float64Array;
  readonly busyMinutes: Float64Array;
  readonly busySince: Float64Array;
  readonly expectedWait: Float64Array;
  readonly misread: Float64Array;
  readonly friction: Float64Array;
  /** Sum of a unit's friction over its causes. */
  readonly frictionOf: Float64Array;
  readonly causeSince: Float64Array;
  readonly revisionSince: Float64Array;
  readonly revisionPublished: Float64Array;
  readonly habit: Float64Array;
  /** Mean of the habit over steps. */
  readonly habitMean: Float64Array;
  /** Scratch: a zone's own mean of one step. */
  readonly habitOwn: Float64Array;
  readonly salience: Float64Array;
  readonly climate: Float64Array;
  readonly climateNet: Float64Array;
  readonly climateBase: Float64Array;
  readonly managerHazard: Float64Array;
  readonly managerDeterred: Float64Array;

  // jobs
  jobKind!: Int32Array;
  jobRef!: Int32Array;
  jobSerial!: Int32Array;
  /** What it is for, as a number to key draws by. */
  jobFor!: Int32Array;
  jobFree!: Int32Array;
  jobCreated!: Float64Array;
  jobMinutes!: Float64Array;

  // CoE, executives, traits
  readonly coeWork: Int32Array;
  readonly coeEvidence: Int32Array;
  readonly ranking: Int32Array;
  readonly pendingRanking: Int32Array;
  readonly executiveCandidate: Int32Array;
  readonly traits: Float64Array;

  // states of single mechanisms
  readonly people: PeopleState;
  readonly assist: AssistState;
  readonly conflict: ConflictState;

  readonly rhythm: RhythmState;
  /** Needs, beliefs, governance, scorecards. */
  readonly office: OfficeState;

  /** Acts and violations: who did what, and what is left of it. */
  readonly roles: RolesState;
  /** Deployment and resources, with the logs of their own. */
  readonly deploying: DeploymentState;
  readonly resources: ResourceState;

  // the log
  readonly flows: FlowLog;
  readonly handOffs: HandOffState;
  /** Writes down every visit, for those who look at single ones; null: nobody does. */
  observed: VisitLog | null = null;
  readonly ledger: Float64Array;
  readonly days: Float64Array;
  readonly leads: Float64Array;
  /** The running cycle and day, and where the cycle's counters begin. */
  cycle = 0;
  day = 0;
  private ledgerFrom = 0;
  /** Days of experience after which nobody gets faster, from the settings in force. */
  learnedAfter = 0;
  /** People the CoE has without the deployment, from the same settings before its levers. */
  centreBefore = 0;

  constructor(
    scenario: OrganisationScenario,
    catalogues: Catalogues,
    seed: string,
    replication: number,
  ) {
    this.scenario = scenario;
    this.catalogues = catalogues;
    this.inForce = new SettingsInForce(scenario, catalogues.failures);
    this.settings = this.inForce.values;
    this.draws = new Draws(replicationKey(masterKey(seed), replication), purposes);
    const { units, calendar } = scenario;
    const U = (this.units = units.length);
    this.kind = units.map((unit) => unit.kind);
    this.firstWorker = new Int32Array(U + 1);
    units.forEach((unit, u) => (this.firstWorker[u + 1] = this.firstWorker[u] + unit.workers));
    const W = (this.workers = this.firstWorker[U]);
    this.workerUnit = new Int32Array(W);
    for (let u = 0; u < U; u++)
      this.workerUnit.fill(u, this.firstWorker[u], this.firstWorker[u + 1]);
    this.sites = sitesOf(units);
    this.streamPlaces = streamPlaces(U);
    this.pilot = units.findIndex((unit) => unit.id === scenario.pilotUnit);
    this.linesPerTote = lineCount(scenario);
    this.cycleMinutes = calendar.cycleDays * minutesPerDay;
    this.decisionCycle = calendar.warmUpCycles + calendar.baselineCycles;
    this.cycles = this.decisionCycle + calendar.horizonCycles;

    this.subjectWorker = 0;
    this.subjectManager = W;
    this.subjectAside = W + U;
    this.subjectCoe = this.subjectAside + W * asidePlaces;
    this.subjectExecutive = this.subjectCoe + coePlaces;
    this.subjectNeed = this.subjectExecutive + executiveCount;
    this.subjectWave = this.subjectNeed + 1;

    const c = this.columns;
    this.events = new EventSet(c, "events", this.subjectWave + 1);
    this.lines = new WaitingLines(c, "lines", 2 * U * classes + W, toteCapacity);
    this.inbox = new WaitingLines(c, "inbox", 3 * U + 1, jobCapacity);
    this.idle = new WaitingLines(c, "idle", U, W);
    this.scalars = c.float64("scalars", scalarCount);
    this.plan = c.int32("plan", planCount);
    createPools(c);

    const wi = (name: string, each = 1, fill = 0) => c.int32(`worker.${name}`, W * each, fill);
    const wf = (name: string, each = 1) => c.float64(`worker.${name}`, W * each);
    this.doing = wi("doing");
    this.workerTote = wi("tote", 1, -1);
    this.lastClass = wi("lastClass", 1, -1);
    this.ending = wi("ending");
    this.version = wi("version");
    this.toolLife = wi("toolLife");
    this.contradicted = wi("contradicted");
    this.visitsDone = wi("visitsDone");
    this.aside = wi("aside");
    this.asideTote = wi("asideTote", asidePlaces, -1);
    this.asideState = wi("asideState", asidePlaces);
    this.asideSerial = wi("asideSerial", asidePlaces);
    this.asideCause = wi("asideCause", asidePlaces);
    this.asideSince = wf("asideSince", asidePlaces);
    this.asideAsked = wf("asideAsked", asidePlaces);
    this.since = wf("since");
    this.spend = wf("spend", uses);
    this.experience = wf("experience");
    this.unlearn = wf("unlearn");
    this.trained = wf("trained");
    this.owedTraining = wf("owedTraining");
    this.taught = wf("taught");
    this.onboardingLeft = wf("onboardingLeft");
    this.coachingLeft = wf("coachingLeft");
    this.toolAge = wf("toolAge");
    this.toolLeft = wf("toolLeft");
    this.toolUsed = wf("toolUsed");
    this.toolPatience = wf("toolPatience");
    this.handLeft = wf("handLeft");
    this.x = wf("x", steps);
    this.shortcuts = wf("shortcuts");

    const ui = (name: string, each = 1, fill = 0) => c.int32(`unit.${name}`, U * each, fill);
    const uf = (name: string, each = 1) => c.float64(`unit.${name}`, U * each);
    this.wip = ui("wip");
    this.busy = ui("busy");
    this.absent = ui("absent");
    this.sopVersion = ui("sopVersion");
    this.reports = ui("reports", causes);
    this.causeInWork = ui("causeInWork", causes);
    this.managerJob = ui("managerJob", 1, -1);
    this.believed = ui("believed", classes);
    this.managerContradicted = ui("managerContradicted");
    this.regime = ui("regime");
    this.returns = ui("returns", returnRing + 1);
    this.managerSince = uf("managerSince");
    this.managerTrained = uf("managerTrained");
    this.managerOwed = uf("managerOwed");
    this.unitLoad = uf("load");
    this.loadSince = uf("loadSince");
    this.busyMinutes = uf("busyMinutes");
    this.busySince = uf("busySince");
    this.expectedWait = uf("expectedWait");
    this.misread = uf("misread");
    this.friction = uf("friction", causes);
    this.frictionOf = uf("frictionOf");
    this.causeSince = uf("causeSince", causes);
    this.revisionSince = uf("revisionSince");
    this.revisionPublished = uf("revisionPublished");
    this.habit = uf("habit", steps);
    this.habitMean = uf("habitMean");
    this.habitOwn = new Float64Array(U);
    this.salience = uf("salience");
    this.climate = uf("climate");
    this.climateNet = uf("climateNet");
    this.climateBase = uf("climateBase");
    this.managerHazard = uf("managerHazard");
    this.managerDeterred = uf("managerDeterred");

    this.coeWork = c.int32("coe.work", coePlaces, -1);
    this.coeEvidence = c.int32("coe.evidence", coePlaces);
    this.ranking = c.int32("ranking", classes);
    this.pendingRanking = c.int32("pendingRanking", classes);
    this.executiveCandidate = c.int32("executive.candidate", executiveCount);
    this.traits = c.float64("traits", layers * traitsPerLayer);

    this.assist = new AssistState(c, W, U);
    const mayConflict = scenario.mechanisms["MEC-25"] !== false;
    this.conflict = new ConflictState(c, this.kind, this.sites.siteOf, mayConflict);

    this.rhythm = new RhythmState(c, U);
    this.office = new OfficeState(c, U, this.cycles);
    this.flows = new FlowLog(c, this.cycles, U);
    this.handOffs = new HandOffState(c, U);
    this.people = new PeopleState(c, W, U);
    this.deploying = new DeploymentState(c, U, this.cycles, calendar.cycleDays);
    this.resources = new ResourceState(c);

    this.ledger = c.float64("log.cycles", this.cycles * U * counterCount);
    this.days = c.float64("log.days", this.cycles * calendar.cycleDays * dayCounterCount);
    this.leads = c.float64("log.leads", this.cycles * leadBins);
    this.roles = new RolesState(c, U, this.cycles);
    c.attach(this);
    this.load();
    freeAll(this);
  }

  /** Moves to the half-day that begins. */
  goTo(wave: number): void {
    this.scalars[Scalar.Wave] = wave;
    this.day = Math.max(0, Math.floor(wave / wavesPerDay));
    this.cycle = Math.floor(this.day / this.scenario.calendar.cycleDays);
    this.ledgerFrom = this.cycle * this.units * counterCount;
  }

  /** Where the counters of a unit in the running cycle begin in the ledger, for those who add to many of them at once. */
  placeOf(unit: number): number {
    return this.ledgerFrom + unit * counterCount;
  }

  /** Adds to a counter of the running cycle. */
  count(counter: number, unit: number, amount: number): void {
    this.ledger[this.ledgerFrom + unit * counterCount + counter] += amount;
  }

  /** Adds to a counter of the running day. */
  countDay(counter: number, amount: number): void {
    this.days[this.day * dayCounterCount + counter] += amount;
  }

  save(): void {}

  load(): void {
    const c = this.columns;
    this.goTo(this.scalars[Scalar.Wave]);
    this.toteId = c.getInt32("tote.id");
    this.toteClass = c.getInt32("tote.class");
    this.toteStream = c.getInt32("tote.stream");
    this.toteStage = c.getInt32("tote.stage");
    this.toteFlags = c.getInt32("tote.flags");
    this.toteDefects = c.getInt32("tote.defects");
    this.toteInterruptions = c.getInt32("tote.interruptions");
    this.toteExceptions = c.getInt32("tote.exceptions");
    this.toteNextException = c.getInt32("tote.nextException");
    this.toteIgnored = c.getInt32("tote.ignored");
    this.toteStageDefects = c.getInt32("tote.stageDefects");
    this.toteEnding = c.getInt32("tote.ending");
    this.toteFree = c.getInt32("tote.free");
    this.toteAiWrong = c.getInt32("tote.aiWrong");
    this.toteAssisted = c.getFloat64("tote.assisted");
    this.toteArrival = c.getFloat64("tote.arrival");
    this.toteBase = c.getFloat64("tote.base");
    this.toteDone = c.getFloat64("tote.done");
    this.toteHand = c.getFloat64("tote.hand");
    this.toteSegment = c.getFloat64("tote.segment");
    this.toteErrorChance = c.getFloat64("tote.errorChance");
    this.toteOwed = c.getFloat64("tote.owed");
    this.jobKind = c.getInt32("job.kind");
    this.jobRef = c.getInt32("job.ref");
    this.jobSerial = c.getInt32("job.serial");
    this.jobFor = c.getInt32("job.for");
    this.jobFree = c.getInt32("job.free");
    this.jobCreated = c.getFloat64("job.created");
    this.jobMinutes = c.getFloat64("job.minutes");
  }
}

/** Lines of a tote: a whole number fixed by the scenario. */
function lineCount(scenario: OrganisationScenario): number {
  return statedValue(scenario, "flow.ordersPerTote") * statedValue(scenario, "flow.linesPerOrder");
}
