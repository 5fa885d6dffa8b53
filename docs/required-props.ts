import ts from "typescript";

/** An interface of props: its own members that must be given, and the interfaces that it extends. */
interface Props {
  readonly required: readonly string[];
  readonly bases: readonly string[];
}

/**
 * The props that each construct of the modules must be given, by the name of its class: what its types say, for those who
 * write JavaScript.
 *
 * @param sources texts of the modules' TypeScript files
 */
export function requiredProps(sources: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const interfaces = new Map<string, Props>();
  const classes = new Map<string, string>();
  for (const source of sources) {
    const file = ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true);
    file.forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, propsOf(node));
      if (ts.isClassDeclaration(node) && node.name !== undefined) {
        const type = node.members.filter(ts.isConstructorDeclaration).flatMap(typeOfProps)[0];
        if (type !== undefined) classes.set(node.name.text, type);
      }
    });
  }
  const all = (name: string): string[] => {
    const props = interfaces.get(name);
    return props === undefined ? [] : [...props.bases.flatMap(all), ...props.required];
  };
  return Object.fromEntries(
    [...classes]
      .map(([name, type]) => [name, [...new Set(all(type))].sort()] as const)
      .filter(([, names]) => names.length > 0)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function propsOf(node: ts.InterfaceDeclaration): Props {
  return {
    required: node.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.questionToken === undefined && ts.isIdentifier(member.name)
        ? [member.name.text]
        : [],
    ),
    bases: (node.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : [])),
    ),
  };
}

/** Name of the type of a construct's third parameter. */
function typeOfProps(declaration: ts.ConstructorDeclaration): string[] {
  const type = declaration.parameters[2]?.type;
  return type !== undefined && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)
    ? [type.typeName.text]
    : [];
}
