// WhatsApp Web's models and collections, in the parts wa-js and wapi.js use.
import { Emitter } from './emitter.js';
import { MsgKey, Wid } from './ids.js';

/** The text under which a model is kept in a collection, from anything wa-js may pass to `get`. */
function idText(value) {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (value instanceof MsgKey || value instanceof Wid) return value.toString();
  if (value.id !== undefined) return idText(value.id);
  return value._serialized ?? String(value);
}

/**
 * A model: its properties live in `attributes` (which is what is serialised) and are also readable
 * and writable on the model itself; a change fires `change:<name>` on the model and its collection.
 */
export class Model extends Emitter {
  constructor(properties = {}) {
    super();
    const initial = properties instanceof Model ? properties.attributes : properties;
    Object.defineProperty(this, 'attributes', { value: {}, enumerable: false });
    Object.defineProperty(this, 'collection', { value: undefined, writable: true, enumerable: false });
    for (const [name, value] of Object.entries(initial)) {
      this.attributes[name] = value;
      this.#publish(name);
    }
  }

  #publish(name) {
    if (Object.hasOwn(this, name)) return;
    Object.defineProperty(this, name, {
      configurable: true,
      enumerable: true,
      get: () => this.attributes[name],
      set: (value) => {
        this.set(name, value);
      },
    });
  }

  set(nameOrValues, value) {
    const values = typeof nameOrValues === 'string' ? { [nameOrValues]: value } : nameOrValues;
    const changes = [];
    for (const [name, next] of Object.entries(values)) {
      const previous = this.attributes[name];
      if (previous === next) continue;
      this.attributes[name] = next;
      this.#publish(name);
      changes.push([name, next, previous]);
    }
    for (const [name, next, previous] of changes) this.#announce(`change:${name}`, next, previous);
    if (changes.length > 0) this.#announce('change');
    return this;
  }

  unset(name) {
    delete this.attributes[name];
    delete this[name];
  }

  get(name) {
    return this.attributes[name];
  }

  #announce(event, ...args) {
    this.trigger(event, this, ...args);
    this.collection?.trigger(event, this, ...args);
  }

  toJSON() {
    return { ...this.attributes };
  }

  serialize() {
    return this.toJSON();
  }
}

export class Collection extends Emitter {
  _models = [];
  #byId = new Map();

  get length() {
    return this._models.length;
  }

  add(modelOrModels) {
    const added = [];
    for (const model of Array.isArray(modelOrModels) ? modelOrModels : [modelOrModels]) {
      const id = idText(model);
      if (this.#byId.has(id)) continue;
      this.#byId.set(id, model);
      this._models.push(model);
      // A message is in two collections (the store and its chat's); changes go up to the store only.
      if (model instanceof Model) model.collection ??= this;
      added.push(model);
    }
    for (const model of added) this.trigger('add', model, this);
    return added;
  }

  remove(modelOrModels) {
    for (const each of Array.isArray(modelOrModels) ? modelOrModels : [modelOrModels]) {
      const model = this.get(each);
      if (!model) continue;
      this.#byId.delete(idText(model));
      this._models = this._models.filter((kept) => kept !== model);
      if (model.collection === this) model.collection = undefined;
      this.trigger('remove', model, this);
    }
  }

  get(id) {
    return this.#byId.get(idText(id));
  }

  assertGet(id) {
    const model = this.get(id);
    if (!model) throw new Error(`no model ${idText(id)}`);
    return model;
  }

  async find(id) {
    return this.get(id);
  }

  findFirst(test) {
    return this._models.find(test);
  }

  getModelsArray() {
    return this._models;
  }

  toArray() {
    return [...this._models];
  }

  indexOf(model) {
    return this._models.indexOf(model);
  }

  filter(test) {
    return this._models.filter(test);
  }

  map(change) {
    return this._models.map(change);
  }

  some(test) {
    return this._models.some(test);
  }

  forEach(use) {
    this._models.forEach(use);
  }

  last() {
    return this._models.at(-1);
  }
}

/** A model class that wa-js recognises by its `proxyName` (wa-js exportProxyModel). */
export function namedModel(proxyName) {
  class NamedModel extends Model {}
  NamedModel.prototype.proxyName = proxyName;
  return NamedModel;
}
