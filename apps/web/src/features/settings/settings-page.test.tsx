import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TRPCReactProvider } from "#trpc/client.tsx";
import { SettingsPage } from "./settings-page.tsx";

describe("the settings", () => {
  it("can be read before anything is known of the phone", () => {
    const shown = renderToStaticMarkup(
      <MantineProvider>
        <TRPCReactProvider>
          <SettingsPage />
        </TRPCReactProvider>
      </MantineProvider>,
    );
    for (const title of ["Units", "Language and time", "Timers", "Look", "Equipment and cuffs at each place"])
      expect(shown).toContain(title);
    expect(shown).toContain("Every change is saved at once");
  });
});
