/** Every switch with its first value, its mark and what it decides. Sources are Microsoft's pages and public issues. */
export const SWITCHES = {
  throttling: { value: true, mark: 'D', about: 'Refuse with 429 above the limits below (SharePoint throttling page).' },
  appUnitsPerMinute: {
    value: 1250,
    mark: 'D',
    about: 'Resource units that the app may use in a minute in this tenant.',
  },
  appUnitsPerDay: {
    value: 1_200_000,
    mark: 'D',
    about: 'Resource units that the app may use in 24 hours in this tenant.',
  },
  tenantUnitsPer5Minutes: { value: 18_750, mark: 'D', about: 'Resource units of the whole tenant in five minutes.' },
  userRequestsPer5Minutes: { value: 3000, mark: 'D', about: 'Requests of one person in five minutes.' },
  teamRequestsPerSecond: { value: 4, mark: 'D', about: 'Requests of the app to one team in a second.' },
  rateLimitHeadersFromPercent: {
    value: 80,
    mark: 'D',
    about: 'RateLimit headers from this share of the minute limit on.',
  },
  exposeHeadersToBrowsers: {
    value: false,
    mark: 'I',
    about: 'Let pages of another origin read Retry-After, ETag, Location, RateLimit-* and request-id.',
  },

  ifMatchOnFields: { value: true, mark: 'U', about: 'If-Match on PATCH /fields is honoured (412), else ignored.' },
  ifMatchStar: { value: true, mark: 'U', about: 'If-Match: * matches any existing item, else it is a 412.' },
  weakEtagMatches: { value: true, mark: 'U', about: 'W/"…" in If-Match is compared like "…", else it is a 412.' },
  malformedEtagStatus: { value: 400, mark: 'U', about: 'Status for an If-Match that is no quoted string.' },
  eTagForm: {
    value: 'braces',
    oneOf: ['braces', 'bare'],
    mark: 'I',
    about: 'An eTag is "{GUID},N" (listitem-delta page), or "guid,N" as some answers show.',
  },
  eTagStep: { value: 1, mark: 'U', about: 'By how much the N of an eTag rises with each write.' },
  patchReturnsEtag: {
    value: false,
    mark: 'U',
    about: 'PATCH /fields answers with @odata.etag (BCApps#11555 reports none).',
  },
  patchItemAnswers: {
    value: 'listItem',
    oneOf: ['listItem', 'fieldValueSet'],
    mark: 'U',
    about:
      'What PATCH /items/{id} answers with: the schema and client libraries say a listItem, the page a fieldValueSet.',
  },
  idsReused: { value: false, mark: 'U', about: 'The id of the newest item is given again once it is deleted.' },
  postReturnsFields: { value: false, mark: 'U', about: 'POST /items answers with the fields too.' },

  uniqueEnforced: {
    value: 'on',
    oneOf: ['on', 'late', 'off'],
    mark: 'U',
    about: 'Unique columns: at once, only against rows older than a second, or never.',
  },
  uniqueClashStatus: { value: 400, mark: 'U', about: 'Status for a duplicate value in a unique column.' },
  uniqueClashCode: {
    value: 'invalidRequest',
    oneOf: ['invalidRequest', 'generalException', 'nameAlreadyExists', 'resourceModified'],
    mark: 'U',
    about: 'Error code for a duplicate value in a unique column.',
  },
  uniqueNeedsIndex: {
    value: true,
    mark: 'U',
    about: 'enforceUniqueValues without indexed is refused, else indexes by itself.',
  },
  indexLimit: { value: 20, mark: 'I', about: 'Indexed columns that a list may have.' },
  indexingLimitRows: { value: 20_000, mark: 'U', about: 'No index can be added to a list with this many rows.' },
  nameClashStatus: { value: 409, mark: 'U', about: 'Status for a list title or column name that is taken.' },
  columnsHideFacets: {
    value: true,
    mark: 'D',
    about: 'Column answers leave out hyperlinkOrPicture, validation, term and what else columndefinition names.',
  },

  multilineMaxLength: { value: 63_999, mark: 'I', about: 'Characters that a multi-line text takes.' },
  controlCharacters: {
    value: 'kept',
    oneOf: ['kept', 'dropped', 'refused'],
    mark: 'U',
    about: 'Characters below a space, such as the vertical tab of Word, in a text: kept, dropped, or a 400.',
  },
  lineBreaksInLines: { value: true, mark: 'U', about: 'A single line of text takes line breaks, else it is a 400.' },
  emptyTextKept: { value: true, mark: 'U', about: 'An empty text comes back as one, else as a field without a value.' },
  datesFrom1900: {
    value: true,
    mark: 'U',
    about: 'Dates before 1900 or after 8900, which SharePoint cannot hold, are a 400.',
  },
  choicesEnforced: {
    value: true,
    mark: 'U',
    about: 'A choice that the column does not list is refused, unless it allows typing.',
  },
  requiredEnforced: { value: false, mark: 'U', about: 'An item without a value in a required column is refused.' },
  nullClearsLookup: { value: true, mark: 'U', about: 'LookupId: null clears a person or lookup, else it is a 400.' },
  unknownLookupStatus: { value: 400, mark: 'U', about: 'Status for a LookupId that no row has.' },
  unknownFieldStatus: {
    value: 400,
    mark: 'U',
    about: 'Status for a field that the list does not have, in a write, a filter or an order.',
  },
  unknownSelectedField: {
    value: 'ignored',
    oneOf: ['ignored', 'refused'],
    mark: 'U',
    about: 'What $expand=fields($select=X) does where the list has no X: nothing, or a refusal of the whole.',
  },
  readOnlyFieldStatus: { value: 400, mark: 'U', about: 'Status for writing a read-only field.' },
  siteUtcOffsetMinutes: {
    value: 0,
    mark: 'U',
    about: "Offset of the site's time zone: a date without a time is midnight there, so UTC may show the day before.",
  },
  richTextWrapped: {
    value: false,
    mark: 'U',
    about: "HTML of a rich text column comes back inside a div of SharePoint's own, else as it was written.",
  },
  booleansInFilters: {
    value: 'both',
    oneOf: ['both', 'numbers'],
    mark: 'U',
    about: 'A filter on a boolean takes true and false beside 1 and 0 (people write eq 1), or numbers alone.',
  },
  emptyFieldsOmitted: { value: true, mark: 'U', about: 'Fields without a value are left out of an answer, else null.' },
  lookupsPerQuery: {
    value: 12,
    mark: 'D',
    about: 'Lookup and person columns that one read can show; more are left out.',
  },

  defaultPageSize: { value: 200, mark: 'U', about: 'Items on a page without $top.' },
  topCap: { value: 5000, mark: 'U', about: 'Items on a page at most, whatever $top says.' },
  itemOrder: {
    value: 'rising',
    oneOf: ['rising', 'falling'],
    mark: 'U',
    about: 'In which order of ids items come where nothing else is asked.',
  },
  foreignTokenStatus: {
    value: 400,
    mark: 'U',
    about: 'Status for a delta token of another list, or none of ours; 410 comes with a link to start afresh.',
  },
  countSkipStatus: { value: 400, mark: 'U', about: 'Status for $count or $skip on items (pnpjs#2432).' },
  searchOnItemsStatus: { value: 400, mark: 'U', about: 'Status for $search on items.' },
  unindexedFilterStatus: { value: 400, mark: 'U', about: 'Status for a filter on a column without index (docs#2279).' },
  severalIndexedFields: {
    value: false,
    mark: 'U',
    about: 'A filter may name more than one indexed column without Prefer.',
  },
  orderbyIndexedField: {
    value: true,
    mark: 'I',
    about: '$orderby=fields/X on an indexed X sorts, else it is ignored.',
  },
  textIsCaseSensitive: {
    value: false,
    mark: 'U',
    about: 'Filters and unique columns tell capitals from small letters.',
  },
  listViewThreshold: { value: 5000, mark: 'I', about: 'Rows that a filter may go through (msgraph-sdk-dotnet#827).' },
  thresholdStatus: { value: 429, mark: 'I', about: 'Status above the threshold; trying again never helps.' },
  malformedIdStatus: { value: 400, mark: 'U', about: 'Status for the id of an item or a version that is no number.' },

  versionsExpandFields: {
    value: 'shown',
    oneOf: ['shown', 'ignored', 'refused'],
    mark: 'I',
    about: 'GET /versions takes $expand=fields (docs-contrib#6585 shows it), ignores it, or refuses it with 400.',
  },
  versionsIncludeCurrent: { value: true, mark: 'U', about: 'GET /versions lists the current version too.' },
  deltaLagMs: { value: 0, mark: 'U', about: 'Milliseconds until a change shows in delta.' },
  deltaRepeatsItems: { value: false, mark: 'D', about: 'Delta names the first item of a page once more at its end.' },
  deltaTokenLifeDays: { value: 30, mark: 'I', about: 'Days until a delta token is 410 Gone.' },
  deltaGeneration: { value: 1, mark: 'D', about: 'Change it, and all delta tokens given before are 410 Gone.' },
  deltaGoneCode: {
    value: 'resyncRequired',
    oneOf: ['resyncRequired', 'resyncChangesApplyDifferences', 'resyncChangesUploadDifferences'],
    mark: 'I',
    about: 'Error code of a 410 (onedrive-api-docs#1356 saw resyncRequired; listitem-delta names the others).',
  },
  batchShuffleSeed: {
    value: 1,
    mark: 'D',
    about: 'Answers of a $batch come in an order drawn with this seed; 0 keeps the order.',
  },
  batchWorkSeed: {
    value: 0,
    mark: 'D',
    about: 'Requests of a $batch are done in an order drawn with this seed, dependsOn kept; 0 keeps the order asked.',
  },
  batchMixesDependencies: {
    value: false,
    mark: 'I',
    about:
      'A $batch may mix requests that depend on others with such that do not; microsoft-graph-docs#16280 saw a 400 for what is ' +
      'neither fully sequential nor fully parallel.',
  },
  batchPartsSayRetryAfter: {
    value: true,
    mark: 'U',
    about: 'A throttled request inside a $batch says Retry-After in its own headers.',
  },

  simpleUploadMegabytes: { value: 250, mark: 'D', about: 'MB that PUT …/content takes (driveitem-put-content page).' },
  uploadMakesFolders: { value: true, mark: 'U', about: 'An upload by path makes the folders that are missing.' },
  uploadSessionHours: { value: 24, mark: 'U', about: 'Hours until an upload session without a new part is lost.' },
  uploadRefusesAuthorization: {
    value: true,
    mark: 'D',
    about: 'A PUT to an uploadUrl that carries Authorization is a 401 (the page says it may be).',
  },
  oddPartsRefused: {
    value: true,
    mark: 'U',
    about: 'A part that is no multiple of 327,680 bytes is refused at once, else taken.',
  },
  fileUrlsOf: {
    value: 'here',
    oneOf: ['here', 'sharepoint'],
    mark: 'D',
    about: 'Whose addresses uploadUrl and downloadUrl are: of this server, or as in reality of contoso.sharepoint.com.',
  },
  anonymousLinks: { value: true, mark: 'D', about: 'The tenant allows sharing links for anyone, else 403.' },
  linksForUsers: { value: true, mark: 'U', about: 'createLink knows the scope "users", else 400.' },
  filesFolderIsOfYearOne: { value: true, mark: 'D', about: "A channel's filesFolder says 0001-01-01 as its dates." },

  handshakeAnswerMs: {
    value: 10_000,
    mark: 'D',
    about: 'Milliseconds in which a receiver must repeat the validation token.',
  },
  noticeAnswerMs: { value: 3000, mark: 'D', about: 'Milliseconds in which a receiver must take a notice with 2xx.' },
  noticeDelayMs: {
    value: 0,
    mark: 'D',
    about: 'Milliseconds from a write to its notice (in reality under a minute, 5 at most).',
  },
  noticesPerWrite: { value: 1, mark: 'I', about: 'Notices that one write causes (docs#7637 saw tens for one rename).' },
  noticeResendMs: {
    value: 10_000,
    mark: 'U',
    about: 'Milliseconds until a notice that was not taken is sent again; each next wait is twice as long.',
  },
  noticeResendMinutes: { value: 240, mark: 'D', about: 'Minutes after which a notice that is not taken is given up.' },
  slowReceiverPercent: {
    value: 10,
    mark: 'D',
    about: 'From this share of answers over the time, in ten minutes, a receiver counts as slow.',
  },
  slowReceiverDelayMs: {
    value: 10_000,
    mark: 'D',
    about: 'Milliseconds that new notices to a slow receiver are held back.',
  },
  droppedReceiverPercent: {
    value: 15,
    mark: 'D',
    about: 'From this share on, new notices to a slow receiver are dropped.',
  },
  slowReceiverFrom: { value: 10, mark: 'U', about: 'Answers in ten minutes before a receiver is judged at all.' },
  selectedMaySubscribe: {
    value: false,
    mark: 'U',
    about: 'The app may subscribe under Sites.Selected (the page names Sites.ReadWrite.All).',
  },

  appMayWriteItems: {
    value: true,
    mark: 'U',
    about: 'The app may write items with a write grant (microsoft-graph-docs#13334 saw 403 in 2021).',
  },
  appMayCreateLists: {
    value: false,
    mark: 'U',
    about: 'The app may make lists and columns with a write grant (dotnet#1034: 403).',
  },
  tabMayWriteItems: {
    value: true,
    mark: 'U',
    about:
      'Who uses the tab may write items where its application has Sites.Selected and a write grant, as they may themselves.',
  },
  tabMayCreateLists: {
    value: false,
    mark: 'U',
    about: 'Who uses the tab may make lists and columns where its application has Sites.Selected and a write grant.',
  },
  appWritesNamed: {
    value: 'application',
    oneOf: ['application', 'both', 'account'],
    mark: 'C',
    about:
      'What createdBy names of a row that the app wrote: the application, beside it the account “SharePoint App” as public code ' +
      'has it of files, or that account alone.',
  },
  membersMayCreateLists: { value: false, mark: 'U', about: 'Members may make lists and columns, else only owners.' },
  userListTitle: {
    value: 'User Information List',
    mark: 'I',
    about: "The title of the list of people, in the site's language (TeamsPhoneAutomation#3).",
  },
  listModifiedWithItems: {
    value: true,
    mark: 'U',
    about: "A list's lastModifiedDateTime is that of its newest item where that is later.",
  },
  userListReadable: { value: true, mark: 'C', about: 'People who are not owners may read the User Information List.' },
  unauthenticatedCode: {
    value: 'InvalidAuthenticationToken',
    oneOf: ['InvalidAuthenticationToken', 'unauthenticated'],
    mark: 'U',
    about: 'Error code of a 401.',
  },
  errorCodes: {
    value: 'named',
    oneOf: ['named', 'empty'],
    mark: 'U',
    about: 'A refusal names the code that we join with its status, or none at all, as the errors page allows.',
  },
  contentTypeStatus: { value: 400, mark: 'U', about: 'Status for a body that does not say it is JSON.' },
} as const satisfies Record<
  string,
  {
    value: string | number | boolean;
    oneOf?: readonly string[];
    mark: 'D' | 'S' | 'I' | 'C' | 'M' | 'U';
    about: string;
  }
>;
