// The Backbone-like events of WhatsApp Web's models: several names in one `on`, and 'all'.

export class Emitter {
  #listeners = new Map();

  on(names, listener, context) {
    for (const name of names.split(/\s+/)) {
      const list = this.#listeners.get(name) ?? [];
      this.#listeners.set(name, [...list, { listener, context }]);
    }
    return this;
  }

  once(name, listener, context) {
    const wrapped = (...args) => {
      this.off(name, wrapped);
      listener.apply(context ?? this, args);
    };
    return this.on(name, wrapped);
  }

  off(name, listener) {
    if (name === undefined) this.#listeners.clear();
    else if (listener === undefined) this.#listeners.delete(name);
    else {
      const left = (this.#listeners.get(name) ?? []).filter((each) => each.listener !== listener);
      this.#listeners.set(name, left);
    }
    return this;
  }

  trigger(name, ...args) {
    // Lists are replaced, never changed in place, so a listener may remove itself while running.
    for (const each of this.#listeners.get(name) ?? []) each.listener.apply(each.context ?? this, args);
    if (name !== 'all') {
      for (const each of this.#listeners.get('all') ?? []) {
        each.listener.apply(each.context ?? this, [name, ...args]);
      }
    }
    return this;
  }

  listenTo(other, name, listener) {
    other.on(name, listener, this);
    return this;
  }
}
