import { copyTemplate, findPartIn } from './part.ts';
import type { People, Person } from './people.ts';
import type { PeopleWish, PickedPerson } from './window-answers.ts';

/** Has a person choose among those of the tenant; null where they close the dialog. */
export function pickPeople(people: People, wish: PeopleWish): Promise<readonly PickedPerson[] | null> {
  const dialog = copyTemplate('people-dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('The template of the people dialog holds no dialog.');
  findPartIn(dialog, 'heading', HTMLElement).textContent = wish.title ?? 'Choose people';
  const rows = people.map((person) => createRow(person, wish));
  findPartIn(dialog, 'people', HTMLUListElement).append(...rows.map(({ item }) => item));
  const search = findPartIn(dialog, 'search', HTMLInputElement);
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase();
    for (const { item, person } of rows) item.hidden = !person.displayName.toLowerCase().includes(words);
  });
  findPartIn(dialog, 'no', HTMLButtonElement).addEventListener('click', () => dialog.close());
  findPartIn(dialog, 'yes', HTMLButtonElement).addEventListener('click', () => dialog.close('done'));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      const chosen = rows.filter(({ box }) => box.checked).map(({ person }) => person);
      resolve(dialog.returnValue === 'done' ? chosen.map(pickedOf) : null);
    }),
  );
}

interface Row {
  person: Person;
  item: HTMLLIElement;
  box: HTMLInputElement;
}

function createRow(person: Person, { selected, isSingle }: PeopleWish): Row {
  const box = document.createElement('input');
  box.type = isSingle ? 'radio' : 'checkbox';
  box.name = 'person';
  box.checked = selected.includes(person.id);
  const label = document.createElement('label');
  label.append(box, person.displayName);
  const item = document.createElement('li');
  item.append(label);
  return { person, item, box };
}

const pickedOf = ({ id, displayName, userPrincipalName }: Person): PickedPerson => ({
  objectId: id,
  displayName,
  email: userPrincipalName,
});
