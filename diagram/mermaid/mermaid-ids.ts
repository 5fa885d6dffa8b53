/** Names nodes of one diagram: the same node for the same key, and another one for every other. */
export class MermaidIds {
  private readonly byKey = new Map<string, string>();
  private readonly taken = new Set<string>();

  /**
   * @param kind stands before the name, so that no word of Mermaid's own comes out
   * @param name what a reader of the text would call it
   */
  of(kind: string, key: string, name = key): string {
    const whole = `${kind} ${key}`;
    const known = this.byKey.get(whole);
    if (known !== undefined) return known;
    const plain = `${kind}_${name.replace(/[^A-Za-z0-9]+/g, "_")}`;
    let id = plain;
    for (let next = 2; this.taken.has(id); next++) id = `${plain}_${next}`;
    this.byKey.set(whole, id);
    this.taken.add(id);
    return id;
  }
}
