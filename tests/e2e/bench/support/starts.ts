import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { StandIn } from '../../../whatsapp-stand-in/stand-in.ts';
import { untilLinkIsKept } from '../../support/kept-link.ts';
import { removeProfile } from '../../support/profile.ts';
import type { BareProgram } from './bare-program.ts';
import { copyProfile, deskPage, plainPage, startDesk, startHello, startUsualDesign } from './programs.ts';
import {
  DESK_ONLINE,
  DESK_READY,
  DESK_SHOWS_QR,
  SIGN_IN,
  USUAL_ONLINE,
  USUAL_SHOWS_QR,
} from './seen-in-page.ts';

type See<T> = (program: BareProgram, profile: string) => Promise<T>;

/** Starts of the desk and of what it is held against, each in a folder of its own, ended when it was seen. */
export class Starts {
  readonly #folder: string;
  readonly #standIn: StandIn;
  readonly #setUp: string;
  #count = 0;

  private constructor(folder: string, standIn: StandIn) {
    this.#folder = folder;
    this.#standIn = standIn;
    this.#setUp = path.join(folder, 'set-up');
  }

  /** With the profile of a desk that has been set up, as it is on every day but the first. */
  static async prepare(folder: string, standIn: StandIn): Promise<Starts> {
    const starts = new Starts(folder, standIn);
    await starts.#seen(startDesk({ profile: starts.#setUp, standIn }), starts.#setUp, async (desk) => {
      const page = await deskPage(desk);
      await page.evaluate(DESK_READY);
      await page.evaluate(SIGN_IN);
    });
    return starts;
  }

  /** A desk that has been set up and is not linked. */
  async desk<T>(see: See<T>, withoutWhatsApp = false): Promise<T> {
    const profile = await this.#place();
    await copyProfile(this.#setUp, profile);
    return this.#seen(startDesk({ profile, standIn: this.#standIn, withoutWhatsApp }), profile, see);
  }

  async hello<T>(see: See<T>): Promise<T> {
    const profile = await this.#place();
    return this.#seen(startHello(profile), profile, see);
  }

  /** The usual design, not linked. */
  async usual<T>(see: See<T>): Promise<T> {
    const profile = await this.#place();
    return this.#seen(await startUsualDesign(profile, this.#standIn), profile, see);
  }

  /** A desk at which somebody is signed in, linked by its code and online. */
  deskOnline<T>(see: See<T>): Promise<T> {
    return this.desk(async (desk, profile) => {
      const page = await deskPage(desk);
      await page.evaluate(DESK_READY);
      await page.evaluate(SIGN_IN);
      await page.evaluate(DESK_SHOWS_QR);
      await this.#standIn.scan();
      await page.evaluate(DESK_ONLINE);
      await untilLinkIsKept(profile);
      page.close();
      return see(desk, profile);
    });
  }

  usualOnline<T>(see: See<T>): Promise<T> {
    return this.usual(async (usual, profile) => {
      const page = await plainPage(usual);
      await page.evaluate(USUAL_SHOWS_QR);
      await this.#standIn.scan();
      await page.evaluate(USUAL_ONLINE);
      page.close();
      return see(usual, profile);
    });
  }

  async #seen<T>(program: BareProgram, profile: string, see: See<T>): Promise<T> {
    try {
      return await see(program, profile);
    } finally {
      await program.end();
      if (profile !== this.#setUp) await removeProfile(profile);
    }
  }

  async #place(): Promise<string> {
    const place = path.join(this.#folder, String((this.#count += 1)));
    await mkdir(place, { recursive: true });
    return place;
  }
}
