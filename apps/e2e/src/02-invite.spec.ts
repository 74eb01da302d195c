import { inOrg } from "@cuffwise/db/client";
import {
  type GivenPractice,
  givenClient,
  givenPerson,
  givenPractice,
  givenSession,
  givenStanding,
} from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertInvitedClient } from "@cuffwise/db/queries/client";
import { listConsentEvents } from "@cuffwise/db/queries/consent";
import { insertInvitation } from "@cuffwise/db/queries/invitation";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import { CONSENT_KINDS } from "@cuffwise/domain/coaching";
import { ClientId, InvitationId, plainDateIn } from "@cuffwise/domain/kernel";
import { expect, PHONE, test } from "./fixtures.ts";
import { signUpPage } from "./pages/account-pages.ts";
import { agreementsPage, clientsPage, invitationPage } from "./pages/practice-pages.ts";
import { todayPage } from "./pages/today-page.ts";

const CONSENTS = ["How Cuffwise works", "My health answers", "What my coach sees of my training"];
const PASSWORD = "correct horse battery";
const addressOf = (name: string): string => `${name}-${newId()}@example.test`;
const clientIn = (url: string | null): ClientId => ClientId.parse(/clients\/([\w-]+)/.exec(url ?? "")?.[1]);

test("a coach invites by link; the client sees who will see what, agrees and joins", async ({
  as,
  db,
  visitor,
  mailTo,
}) => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const coach = await as(practice.owner);
  const clients = clientsPage(coach);
  await clients.open();
  await clients.teaches();
  const email = addressOf("ana");
  const { link } = await clients.invite("Ana Lopez", email);
  await expect(clients.row("Ana Lopez")).toContainText("Invited");
  const mail = await mailTo(email, /invites you/);
  expect(mail.text).toContain(link);

  const phone = await visitor(PHONE);
  const invitation = invitationPage(phone);
  await invitation.open(link, "Ana, Olive Owner invites you");
  await signUpPage(phone).send({ name: "Ana Lopez", email, password: PASSWORD });
  await invitation.asks("North Strength");
  await invitation.agree("How Cuffwise works");
  await invitation.join();
  await expect(phone.getByText("Tick all three to join")).toBeVisible();
  await invitation.agree(...CONSENTS.slice(1));
  await invitation.join();
  await phone.waitForURL("/me");

  await clients.open();
  await expect(clients.row("Ana Lopez")).toContainText("Active");
  const clientId = clientIn(await coach.getByRole("link", { name: "Ana Lopez" }).getAttribute("href"));
  const consents = await inOrg(db, practice.owner, (tx) => listConsentEvents(tx, { orgId: practice.orgId, clientId }));
  expect(consents.map(({ kind }) => kind).toSorted()).toEqual([...CONSENT_KINDS].toSorted());
  expect(consents.every(({ granted, version }) => granted && version >= 1)).toBe(true);
});

test("a client joins by a code that was read out to them", async ({ as, db }) => {
  const practice = await givenPractice(db);
  const clients = clientsPage(await as(practice.owner));
  await clients.open();
  const { code } = await clients.invite("Ben Bold");

  const ben = await as(await givenPerson(db, { name: "Ben Bold" }), PHONE);
  const invitation = invitationPage(ben);
  await invitation.byCode("12");
  await expect(ben.getByText("A code has eight letters and digits")).toBeVisible();
  await invitation.byCode(code.toLowerCase().replace("-", " "));
  await invitation.asks(practice.name);
  await invitation.agree(...CONSENTS);
  await invitation.join();
  await ben.waitForURL("/me");
});

const givenExpired = async (db: Parameters<typeof givenPractice>[0], practice: GivenPractice): Promise<string> => {
  const token = newSecret();
  const { orgId, owner } = practice;
  const clientId = ClientId.parse(newId());
  const at = new Date("2026-01-05T08:00:00Z");
  await inOrg(db, owner, async (tx) => {
    await insertInvitedClient(tx, { orgId, id: clientId, name: "Dora Late", email: null, at });
    await insertInvitation(tx, {
      orgId,
      id: InvitationId.parse(newId()),
      clientId,
      tokenHash: hashSecret(token),
      codeHash: hashSecret(newSecret()),
      invitedBy: owner.personId,
      invitedByName: owner.name,
      at,
      expiresAt: new Date("2026-01-12T08:00:00Z"),
    });
  });
  return `/join/${token}`;
};

test("an invitation that is too old or unknown says so, and whom to ask", async ({ db, visitor }) => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const invitation = invitationPage(await visitor());
  await invitation.open(await givenExpired(db, practice), "This invitation is too old");
  await expect(invitation.main).toContainText("Ask Olive Owner of North Strength for a new one");
  await invitation.open("/join/nothing-like-this", "We do not know this invitation");
});

test("an invitation that was replaced or withdrawn stops working at once", async ({ as, db, visitor }) => {
  const clients = clientsPage(await as((await givenPractice(db)).owner));
  const invitation = invitationPage(await visitor());
  await clients.open();
  const first = await clients.invite("Ana Lopez");
  const second = await clients.inviteAgain("Ana Lopez");
  await invitation.open(first.link, "This invitation was withdrawn");
  await invitation.open(second.link, "Ana, Olive Owner invites you");
  await clients.withdraw("Ana Lopez");
  await invitation.open(second.link, "This invitation was withdrawn");
});

test("an invitation for somebody else leads its sender and a stranger on", async ({ as, db }) => {
  const coach = await as((await givenPractice(db)).owner);
  const clients = clientsPage(coach);
  await clients.open();
  const { link } = await clients.invite("Ana Lopez", addressOf("ana"));
  await invitationPage(coach).open(link, "This is your own practice");

  const stranger = await as(await givenPerson(db));
  await invitationPage(stranger).open(link, "This invitation is for somebody else");
  await stranger.getByRole("button", { name: "Sign out and go on" }).click();
  await expect(stranger.getByRole("heading", { level: 1, name: "Ana, Olive Owner invites you" })).toBeVisible();
});

test("an invitation that was used tells its owner, and everybody else that it works once", async ({
  as,
  db,
  visitor,
}) => {
  const clients = clientsPage(await as((await givenPractice(db)).owner));
  await clients.open();
  const { link } = await clients.invite("Ben Bold");
  const ben = await as(await givenPerson(db));
  const invitation = invitationPage(ben);
  await invitation.open(link, /^Join /);
  await invitation.agree(...CONSENTS);
  await invitation.join();
  await ben.waitForURL("/me");
  await invitation.open(link, "You have joined already");
  await invitationPage(await visitor()).open(link, "This invitation has been used");
});

test("a client takes an agreement back and gives it again: both sides see what that means", async ({ as, db }) => {
  const practice = await givenPractice(db);
  const ana = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, ana);
  await givenSession(db, ana, { plannedOn: plainDateIn(new Date(), "Europe/London") });
  const phone = await as(ana.actor, PHONE);
  const today = todayPage(phone);
  await today.open();
  await expect(today.startLink).toBeVisible();

  const agreements = agreementsPage(phone);
  await agreements.open();
  await agreements.withdraw("My health answers");
  await expect(agreements.one("My health answers")).toContainText("Withdrawn");
  await today.open();
  await expect(today.startLink).toBeHidden();
  await expect(phone.getByText("You have withdrawn an agreement")).toBeVisible();

  const coach = await as(practice.owner);
  await coach.goto(`/coach/clients/${ana.clientId}`);
  await expect(coach.getByRole("note")).toContainText("Ana Lopez has withdrawn “My health answers”");

  await agreements.open();
  await agreements.giveAgain("My health answers");
  await expect(agreements.one("My health answers")).toContainText("Agreed on");
  await coach.reload();
  await expect(coach.getByRole("heading", { level: 1, name: "Ana Lopez" })).toBeVisible();
  await expect(coach.getByRole("note")).toBeHidden();
});
