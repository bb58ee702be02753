// What people look like: the page asks the server once, and again after it was told of a change.
import { ask } from './connection.js';
import { toWid } from './ids.js';
import { Collection, Model } from './models.js';
import { define } from './module-system.js';

class ProfilePicThumb extends Model {}

class ProfilePicThumbCollectionImpl extends Collection {
  async find(id) {
    const wid = toWid(id);
    const known = this.get(wid);
    if (known && !known.stale) return known;
    return this.update(wid);
  }

  /** Small and large are one address here. */
  async update(id) {
    const wid = toWid(id);
    const { address } = await ask('picture', { id: String(wid) });
    const values = { eurl: address, previewEurl: address, img: address, imgFull: address, stale: false };
    const known = this.get(wid);
    if (known) known.set(values);
    else this.add(new ProfilePicThumb({ id: wid, ...values }));
    return this.get(wid);
  }
}

const pictures = new ProfilePicThumbCollectionImpl();

/** Somebody has another one, or none any more. */
export function onPicture({ chat }) {
  const known = pictures.get(chat);
  if (known) known.set('stale', true);
  else pictures.add(new ProfilePicThumb({ id: toWid(chat), stale: true }));
}

export function definePictures() {
  define('WAWebProfilePicThumbCollection', { ProfilePicThumbCollection: pictures });
}
