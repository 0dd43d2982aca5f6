import { HttpErrorResponse } from '@angular/common/http';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Me } from '@mot-cua/contract';
import { withWords } from '../language/testing/with-words';
import { Session } from '../session/session';
import { SignInForm } from './sign-in-form';
import words from './words.vi.json' with { type: 'json' };

const me = { person: 'u1', name: 'Lê Thị Minh Châu' } as Me;

async function open(signIn: (name: string, password: string) => Promise<Me>) {
  const welcomed: Me[] = [];
  TestBed.configureTestingModule({ imports: [withWords({ signIn: words })], providers: [{ provide: Session, useValue: { signIn } }] });
  const fixture = TestBed.createComponent(SignInForm, {
    bindings: [inputBinding('account', signal('')), outputBinding('signedIn', (person: Me) => welcomed.push(person))],
  });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const enter = async (name: string, password: string) => {
    for (const [id, text] of Object.entries({ account: name, password })) {
      const field = page.querySelector(`#${id}`) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { page, enter, welcomed };
}

describe('the way in', () => {
  it('lets a person with the right password in', async () => {
    const { enter, welcomed } = await open(() => Promise.resolve(me));
    await enter(' hotich.phuongan ', 'motcua2026');
    expect(welcomed).toEqual([me]);
  });

  it('asks for both before it asks the server', async () => {
    const asked: string[] = [];
    const { page, enter } = await open((name) => {
      asked.push(name);
      return Promise.resolve(me);
    });
    await enter('hotich.phuongan', '');
    expect(asked).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Nhập tên đăng nhập và mật khẩu');
  });

  it('says why it was not enough, in the words of the server, and keeps the account', async () => {
    const problem = { code: 'sign-in.wrong', title: 'Tên đăng nhập hoặc mật khẩu không đúng', reference: 'ER79-1PRT', status: 401 };
    const { page, enter, welcomed } = await open(() => Promise.reject(new HttpErrorResponse({ status: 401, error: problem })));
    await enter('hotich.phuongan', 'sai');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('ER79-1PRT');
    expect((page.querySelector('#account') as HTMLInputElement).value).toBe('hotich.phuongan');
    expect(welcomed).toEqual([]);
  });
});
