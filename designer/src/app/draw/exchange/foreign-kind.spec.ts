import { foreignKind } from './foreign-kind';

const kind = (content: string | readonly number[]): string | undefined => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content);
  return foreignKind(bytes, typeof content === 'string' ? content : undefined)?.vi;
};

describe('a file that is no BPMN', () => {
  it('is called what it is, where it says so itself', () => {
    expect(kind('')).toBe('tệp trống');
    expect(kind(' \r\n\t')).toBe('tệp trống');
    expect(kind([0xff, 0xd8, 0xff, 0xe0])).toBe('ảnh JPEG');
    expect(kind('PK\u0003\u0004')).toBe('tệp nén ZIP hoặc tệp Word, Excel, Visio');
    expect(kind('<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>')).toBe('bảng quyết định DMN');
    expect(kind('<!DOCTYPE html><html>')).toBe('trang HTML');
    expect(kind('{"a": 1}')).toBe('tệp JSON');
  });

  it('is called nothing where it does not', () => {
    expect(kind('<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">')).toBeUndefined();
    expect(kind('xin chào')).toBeUndefined();
    expect(kind('<definitions><documentation><![CDATA[<html><svg/></html>]]></documentation>')).toBeUndefined();
    expect(kind('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "<html>">]><definitions/>')).toBeUndefined();
  });
});
