/** Names that every list of SharePoint has, so that a column asked for under one of them gets a digit (powershell#2906). */
const TAKEN = new Set(
  [
    'ID,ContentType,ContentTypeId,Title,Created,Modified,Author,Editor,Attachments,Edit,LinkTitle,LinkTitleNoMenu,Order,GUID',
    'ItemChildCount,FolderChildCount,AppAuthor,AppEditor,FileRef,FileLeafRef,FileDirRef,FSObjType,UniqueId,owshiddenversion',
    'InstanceID,WorkflowVersion,WorkflowInstanceID,ParentVersionString,ParentLeafName,DocIcon,SelectTitle,Last_x0020_Modified',
    '_UIVersion,_UIVersionString,_ModerationStatus,_ModerationComments,_HasCopyDestinations,_CopySource,_Level,_IsCurrentVersion',
    'SortBehavior,PermMask,ScopeId,MetaInfo,ServerUrl,EncodedAbsUrl,BaseName,FileSizeDisplay,ProgId,SyncClientId,Restricted,Combine,RepairDocument',
  ]
    .join(',')
    .split(',')
    .map((name) => name.toLowerCase()),
);

/** The internal name for a wished one: odd letters become `_xHHHH_` (microsoft-graph-docs#3191), a built-in's name gets a digit. */
export function internalName(wished: string): string {
  const encoded = [...wished].map((letter, at) => encodeLetter(letter, at)).join('');
  if (!TAKEN.has(encoded.toLowerCase())) return encoded;
  let digit = 0;
  while (TAKEN.has(`${encoded}${digit}`.toLowerCase())) digit++;
  return `${encoded}${digit}`;
}

function encodeLetter(letter: string, at: number): string {
  const plain = at === 0 ? /^[A-Za-z_]$/ : /^\w$/;
  if (plain.test(letter) || /^\p{L}$/u.test(letter)) return letter;
  return letter
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .join('');
}
