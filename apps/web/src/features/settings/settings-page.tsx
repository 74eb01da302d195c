"use client";

import {
  LANGUAGES,
  type Language,
  LENGTH_UNITS,
  type LengthUnit,
  type Settings,
  type SettingsChange,
  SOUNDS,
  type Sounds,
  type UnitPreference,
} from "@cuffwise/domain/kernel";
import { Button, Radio, Select, Switch } from "@mantine/core";
import { IconCloudUpload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { SCHEME_CHOICES } from "#components/shell/scheme-menu.tsx";
import { showUndo } from "#components/ui/undo-toast.tsx";
import { timeZoneNames } from "#features/account/time-zones.ts";
import { OnThisPhone } from "#features/phone/notes/on-this-phone.tsx";
import { PlaceList } from "#features/places/place-list.tsx";
import classes from "./settings-page.module.css";
import { trySound } from "./try-sound.ts";
import { useSettings } from "./use-settings.ts";

const UNITS: readonly { readonly value: UnitPreference; readonly label: string }[] = [
  { value: "metric", label: "Kilograms" },
  { value: "imperial", label: "Pounds" },
];
const LENGTHS: Readonly<Record<LengthUnit, string>> = { cm: "Centimetres", in: "Inches" };
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { "en-GB": "English (United Kingdom)" };
const SOUND_WORDS: Readonly<Record<Sounds, { readonly label: string; readonly about: string }>> = {
  sound: { label: "Sound", about: "A tone when a rest is over or a cuff must come off; the phone shakes too." },
  vibrate: { label: "Shake only", about: "No tone. An iPhone cannot shake for a web page." },
  silent: { label: "Silent", about: "Only what is on the screen. A cuff that is on too long is still shown." },
};

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className={classes.section} aria-labelledby={`own-${id}`}>
    <h2 id={`own-${id}`} className={classes.title}>
      {title}
    </h2>
    {children}
  </section>
);

const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

/** What a person sets for themselves. Every change holds at once and can be taken back; it is sent when it can be. */
export const SettingsPage = () => {
  const { settings, change, isWaiting } = useSettings();
  const [tried, setTried] = useState<string | null>(null);
  const set = (next: SettingsChange, said: string): void => {
    const before = Object.fromEntries(
      Object.keys(next).map((key) => [key, settings[key as keyof Settings]]),
    ) as SettingsChange;
    change(next);
    showUndo(said, () => change(before));
  };

  return (
    <div className={classes.page}>
      <p className={classes.state} role="status">
        {isWaiting ? (
          <>
            <IconCloudUpload size={18} stroke={1.9} aria-hidden="true" /> Kept on this phone. It is sent as soon as
            there is a signal.
          </>
        ) : (
          "Every change is saved at once, for all your devices."
        )}
      </p>
      <Section id="units" title="Units">
        <Radio.Group
          label="Loads in"
          value={settings.units}
          onChange={(value) => {
            const units = UNITS.find((one) => one.value === value);
            if (units !== undefined) set({ units: units.value }, `Loads are in ${units.label.toLowerCase()} now.`);
          }}
        >
          {UNITS.map((one) => (
            <Radio key={one.value} mt="xs" {...one} />
          ))}
        </Radio.Group>
        <Radio.Group
          label="Lengths in"
          value={settings.length}
          onChange={(value) => {
            const length = oneOf(LENGTH_UNITS, value);
            if (length !== undefined) set({ length }, `Lengths are in ${LENGTHS[length].toLowerCase()} now.`);
          }}
        >
          {LENGTH_UNITS.map((one) => (
            <Radio key={one} mt="xs" value={one} label={LENGTHS[one]} />
          ))}
        </Radio.Group>
      </Section>
      <Section id="language" title="Language and time">
        <Select
          label="Language"
          description="More will follow; dates and numbers are written in it."
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={settings.language}
          allowDeselect={false}
          onChange={(value) => {
            const language = oneOf(LANGUAGES, value ?? "");
            if (language !== undefined) change({ language });
          }}
        />
        <Select
          label="Time zone"
          description="Your days begin in it. A session that you train elsewhere counts on the day it was there."
          data={timeZoneNames(settings.timeZone)}
          value={settings.timeZone}
          searchable
          allowDeselect={false}
          nothingFoundMessage="No zone by that name"
          onChange={(timeZone) => {
            if (timeZone !== null) set({ timeZone }, `Times are those of ${timeZone} now.`);
          }}
        />
      </Section>
      <Section id="sounds" title="Timers">
        <Radio.Group
          label="How a timer calls you"
          value={settings.sounds}
          onChange={(value) => {
            const sounds = oneOf(SOUNDS, value);
            if (sounds !== undefined) set({ sounds }, `Timers: ${SOUND_WORDS[sounds].label.toLowerCase()}.`);
          }}
        >
          {SOUNDS.map((one) => (
            <Radio key={one} mt="xs" value={one} label={SOUND_WORDS[one].label} description={SOUND_WORDS[one].about} />
          ))}
        </Radio.Group>
        <div className={classes.row}>
          <Button variant="default" onClick={() => setTried(trySound(settings.sounds))}>
            Try it
          </Button>
          <span role="status">{tried}</span>
        </div>
        <Switch
          label="Keep the screen lit while a session runs"
          checked={settings.keepAwake}
          onChange={(event) => {
            const keepAwake = event.currentTarget.checked;
            set({ keepAwake }, keepAwake ? "The screen stays lit." : "The screen may go dark.");
          }}
        />
      </Section>
      <Section id="look" title="Look">
        <Radio.Group
          label="Colours"
          value={settings.scheme}
          onChange={(value) => {
            const scheme = SCHEME_CHOICES.find((one) => one.value === value);
            if (scheme !== undefined) set({ scheme: scheme.value }, `Colours: ${scheme.label.toLowerCase()}.`);
          }}
        >
          {SCHEME_CHOICES.map(({ value, label }) => (
            <Radio key={value} mt="xs" value={value} label={label} />
          ))}
        </Radio.Group>
        <Switch
          label="Larger type"
          checked={settings.largeType}
          onChange={(event) => {
            const largeType = event.currentTarget.checked;
            set({ largeType }, largeType ? "The type is larger." : "The type is as usual.");
          }}
        />
      </Section>
      <Section id="phone" title="On this phone">
        <OnThisPhone />
      </Section>
      <Section id="places" title="Equipment and cuffs at each place">
        <p className={classes.about}>
          Training somewhere else, a session shows what your coach approved for what is there: another exercise, loads
          rounded down, and a pressure only for a cuff that was measured on you.
        </p>
        <PlaceList />
      </Section>
    </div>
  );
};
