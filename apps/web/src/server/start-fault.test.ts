import { describe, expect, it } from "vitest";
import { InvalidEnvironment } from "#env.ts";
import { databaseFault, faultText, folderFault, listenFault } from "./start-fault.ts";

const systemError = (code: string) => Object.assign(new Error(code), { code });

describe("a start that fails", () => {
  it("says that the port is taken", () => {
    expect(faultText(listenFault(systemError("EADDRINUSE"), 3000, undefined))).toBe(
      "Port 3000 is taken by another program: stop that program, or set PORT to another number.",
    );
  });

  it("says that the database does not answer, without the password", () => {
    const fault = databaseFault(systemError("ECONNREFUSED"), "postgres://app:hunter2@db.example.org:5432/cuffwise");
    expect(faultText(fault)).toBe(
      "The database at db.example.org:5432/cuffwise does not answer: check DATABASE_URL and that PostgreSQL runs.",
    );
  });

  it("finds the reason below a wrapped error", () => {
    const wrapped = new Error("Failed query", { cause: systemError("28P01") });
    expect(faultText(databaseFault(wrapped, "postgres://a:b@h/d"))).toContain("refuses the password");
  });

  it("says that the data folder cannot be written", () => {
    expect(faultText(folderFault(systemError("EACCES"), "/srv/data"))).toBe(
      "The data folder /srv/data cannot be written (EACCES): correct its rights or set DATA_DIR.",
    );
  });

  it("lists every fault of the environment", () => {
    expect(faultText(new InvalidEnvironment(["PORT is odd", "WORKER is odd"]))).toBe(
      "The environment is not valid:\n  - PORT is odd\n  - WORKER is odd",
    );
  });

  it("shows the stack of a bug", () => {
    expect(faultText(listenFault(new TypeError("x is undefined"), 3000, undefined))).toMatch(/TypeError[\s\S]*at /);
  });
});
