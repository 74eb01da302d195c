/** The little of hast that survives sanitising; see https://github.com/syntax-tree/hast. */
export type TreeNode = TreeRoot | TreeElement | TreeText;

export interface TreeRoot {
  readonly type: "root";
  readonly children: readonly TreeNode[];
}

export interface TreeElement {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly TreeNode[];
}

export interface TreeText {
  readonly type: "text";
  readonly value: string;
}
